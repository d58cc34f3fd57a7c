package io.perennial.faults.planted;

import io.perennial.faults.fault.Kind;
import io.perennial.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bug as a patch: three lines that say what it is, which services have to be built with it and which faults can show it,
 * then the difference.
 *
 * @param bug in words
 * @param services in which it is planted
 * @param faults that make it harmful
 */
public record Plant(String name, String bug, Set<Service> services, Set<Kind> faults, Path patch) {

    private static final Path PLACE = Path.of("deploy/faults/src/planted");
    private static final String ENDING = ".patch";

    /** All there are, by name. */
    public static List<Plant> all(Path repository) throws IOException {
        try (Stream<Path> files = Files.list(repository.resolve(PLACE))) {
            List<Path> patches = files.sorted().toList();
            return patches.stream().map(Plant::read).toList();
        }
    }

    private static Plant read(Path patch) {
        try {
            List<String> lines = Files.readAllLines(patch);
            return new Plant(
                    patch.getFileName().toString().replace(ENDING, ""),
                    value("Bug: ", lines),
                    words("Services: ", lines).map(Plant::service).collect(Collectors.toSet()),
                    words("Faults: ", lines).map(Kind::valueOf).collect(Collectors.toSet()),
                    patch);
        } catch (IOException e) {
            throw new IllegalArgumentException(patch.toString(), e);
        }
    }

    private static Service service(String module) {
        return Arrays.stream(Service.values())
                .filter(service -> service.module().equals(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(module));
    }

    private static Stream<String> words(String name, List<String> lines) {
        return Arrays.stream(value(name, lines).split(","));
    }

    private static String value(String name, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a patch without " + name));
    }
}
