package io.perennial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fault points are seen on the wire and bugs are planted into copies: what is shipped knows of neither. */
class ProductionPackagesTest {

    @ParameterizedTest
    @EnumSource
    void a_shipped_service_holds_nothing_of_the_rig(Service service) throws IOException {
        Path program = service.program(Repository.root()).getParent();

        List<String> ours = classesOf(program).stream()
                .filter(name -> name.startsWith("io/perennial/"))
                .toList();

        assertThat(ours).isNotEmpty().noneMatch(name -> name.startsWith("io/perennial/faults/"));
    }

    private static List<String> classesOf(Path program) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(program)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    zip.stream().map(ZipEntry::getName).forEach(names::add);
                }
            }
        }
        return names;
    }
}
