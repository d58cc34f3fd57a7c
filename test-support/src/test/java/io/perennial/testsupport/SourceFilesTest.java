package io.perennial.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTest {

    @Test
    void a_file_with_a_line_too_many_is_found_wherever_it_lies(@TempDir Path module) throws IOException {
        write(module, "src/main/java/Short.java", 200);
        write(module, "src/main/resources/long.txt", 300);
        Path main = write(module, "src/main/java/Long.java", 201);
        Path test = write(module, "src/test/java/bank/LongTest.java", 201);

        assertThat(new SourceFiles(module).longerThan(200)).containsExactlyInAnyOrder(main, test);
    }

    /** Of the first three the rules are made, and the others know nothing of them; so they do not take them themselves. */
    @ParameterizedTest
    @ValueSource(
            strings = {"test-support", "contract", "embedded", "deploy/local", "deploy/bench", "deploy/kubernetes"})
    void modules_that_do_not_take_the_rules_keep_this_one_too(String module) {
        Path directory = SourceFiles.ofThisModule().module().toAbsolutePath().resolveSibling(module);

        assertThat(new SourceFiles(directory).longerThan(200)).isEmpty();
    }

    private static Path write(Path module, String name, int lines) throws IOException {
        Path file = module.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "//\n".repeat(lines));
    }
}
