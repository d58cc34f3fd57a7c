package io.perennial.faults.oracle;

import io.perennial.faults.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The schemas as the services' own migrations make them. */
final class Migrations {

    private static final Pattern VERSION = Pattern.compile("V(\\d+)_?(\\d*)__");

    private Migrations() {}

    /** V0_10 comes after V0_9. */
    private static int version(Path migration) {
        Matcher numbers = VERSION.matcher(migration.getFileName().toString());
        if (!numbers.lookingAt()) {
            throw new IllegalStateException(migration + " is no version");
        }
        return 1_000 * Integer.parseInt(numbers.group(1)) + Integer.parseInt("0" + numbers.group(2));
    }

    /** Those of a service, in their order, without what says who may do what: here everything is done by the owner. */
    static List<Path> of(String service) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String place : List.of(
                "rest/src/main/resources/db/rest",
                "outbox/src/main/resources/db/outbox",
                "vault/src/main/resources/db/vault",
                service + "-service/src/main/resources/db/migration")) {
            try (Stream<Path> files = Files.list(Repository.root().resolve(place))) {
                all.addAll(files.filter(file -> file.getFileName().toString().startsWith("V"))
                        .sorted(Comparator.comparing(Migrations::version).thenComparing(Path::getFileName))
                        .toList());
            }
        }
        return all;
    }
}
