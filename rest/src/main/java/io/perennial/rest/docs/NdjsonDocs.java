package io.perennial.rest.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.rest.NdjsonStream;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Shows examples of NDJSON as they are sent, a document per line. An endpoint gives them as a JSON array: of several lines the
 * annotation's reader would keep the first only.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class NdjsonDocs implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        showLines(body.getContent());
        return body;
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse answer) {
        showLines(answer.getContent());
        return answer;
    }

    private static void showLines(Content content) {
        MediaType stream = content == null ? null : content.getMediaType(NdjsonStream.MEDIA_TYPE);
        if (stream != null && stream.getExamples() != null) {
            stream.getExamples().values().forEach(example -> {
                if (example.getValue() instanceof List<?> documents) {
                    example.setValue(documents.stream().map(NdjsonDocs::line).collect(Collectors.joining()));
                }
            });
        }
    }

    private static String line(Object document) {
        try {
            return JSON.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An example that is no JSON", e);
        }
    }
}
