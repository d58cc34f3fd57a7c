package io.perennial.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;

/** What is kept of an answer so that it can be given again, byte by byte. */
record Answer(int status, String location, String etag, String body) {

    static Answer of(Response response, ObjectMapper json) {
        if (response.getStatus() >= 300) {
            throw new IllegalStateException("refuse by throwing a Problem, so that the transaction is rolled back");
        }
        return new Answer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                response.hasEntity() ? write(response.getEntity(), json) : null);
    }

    Answer with(String otherBody) {
        return new Answer(status, location, etag, otherBody);
    }

    Response response(boolean again) {
        Response.ResponseBuilder answer = Response.status(status)
                .header(HttpHeaders.LOCATION, location)
                .header(HttpHeaders.ETAG, etag)
                .header("Idempotent-Replayed", again ? "true" : null);
        return body == null
                ? answer.build()
                : answer.entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static String write(Object entity, ObjectMapper json) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
