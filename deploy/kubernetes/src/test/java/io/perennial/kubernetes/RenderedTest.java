package io.perennial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RenderedTest {

    @ParameterizedTest
    @EnumSource
    void what_is_committed_is_what_kubectl_makes_of_the_overlay(Overlay overlay) throws Exception {
        assumeTrue(isThere("kubectl"), "kubectl is not there: whether rendered files are current is not looked at");

        assertThat(kustomize(overlay))
                .as("run deploy/kubernetes/render after a change")
                .isEqualTo(Files.readString(overlay.rendered()));
    }

    private static String kustomize(Overlay overlay) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("kubectl", null);
        Process kubectl = new ProcessBuilder(
                        "kubectl", "kustomize", overlay.directory().toString())
                .redirectError(errors.toFile())
                .start();
        String made = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kubectl.waitFor()).as(() -> Service.read(errors)).isZero();
        Files.delete(errors);
        return made;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
