package io.perennial.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All that one cluster is given. */
record Bundle(List<Manifest> manifests) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Bundle of(Overlay overlay) {
        return of(overlay.rendered());
    }

    private static Bundle of(Path file) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(Files.readString(file))) {
            return new Bundle(documents.readAll().stream().map(Manifest::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Manifest> all(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Optional<Manifest> find(String kind, String name) {
        return all(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }

    Manifest one(String kind, String name) {
        return find(kind, name).orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    /** The Deployment of a service. */
    Manifest deployment(Service service) {
        return one("Deployment", service.module());
    }

    /** Another one, in which somebody changed something. */
    Bundle with(String kind, String name, Consumer<ObjectNode> change) {
        Manifest one = one(kind, name);
        ObjectNode changed = one.tree().deepCopy();
        change.accept(changed);
        return new Bundle(manifests.stream()
                .map(manifest -> manifest == one ? new Manifest(changed) : manifest)
                .toList());
    }
}
