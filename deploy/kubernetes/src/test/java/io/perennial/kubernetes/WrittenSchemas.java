package io.perennial.kubernetes;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads manifests of operators that publish no Java models by schemas of ours: they know the fields that we use, and no others. A
 * new field is looked up in the operator's reference first, and then written into the schema.
 */
final class WrittenSchemas {

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, Optional<JsonSchema>> read = new HashMap<>();

    boolean know(Manifest manifest) {
        return schema(manifest).isPresent();
    }

    List<String> problems(Manifest manifest) {
        return schema(manifest).orElseThrow().validate(manifest.tree()).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private Optional<JsonSchema> schema(Manifest manifest) {
        return read.computeIfAbsent(manifest.kind(), kind -> {
            InputStream file = getClass().getResourceAsStream("/schemas/" + kind + ".json");
            return Optional.ofNullable(file).map(factory::getSchema);
        });
    }
}
