package io.perennial.faults.oracle;

import io.perennial.faults.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The schemas as the services' own migrations make them. */
final class Migrations {

    private Migrations() {}

    /** Those of a service, in their order. */
    static List<Path> of(String service) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String place : List.of(
                "rest/src/main/resources/db/rest",
                "outbox/src/main/resources/db/outbox",
                "vault/src/main/resources/db/vault",
                service + "-service/src/main/resources/db/migration")) {
            try (Stream<Path> files = Files.list(Repository.root().resolve(place))) {
                all.addAll(files.sorted(Comparator.comparing(Path::getFileName)).toList());
            }
        }
        return all;
    }
}
