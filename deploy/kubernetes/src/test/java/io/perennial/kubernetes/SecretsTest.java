package io.perennial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.source.file.FileSystemConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z`, -]+`) \\| [^|]+ \\| (operator|you) +\\|$");

    @Test
    void a_mounted_file_is_a_setting_and_stands_above_what_is_built_in(@TempDir Path mounted) throws IOException {
        Files.writeString(mounted.resolve("config_ordinal"), "275");
        Files.writeString(mounted.resolve("quarkus.datasource.own.password"), "secret");

        FileSystemConfigSource source = new FileSystemConfigSource(mounted.toFile());

        assertThat(source.getOrdinal()).isEqualTo(275);
        assertThat(source.getValue("quarkus.datasource.own.password")).isEqualTo("secret");
    }

    @Test
    void the_readme_names_all_secrets_and_none_that_nobody_uses() {
        Set<String> used = new TreeSet<>();
        for (Overlay overlay : Overlay.values()) {
            Bundle.of(overlay).manifests().forEach(manifest -> used.addAll(usedBy(manifest)));
        }

        assertThat(named()).isEqualTo(used);
    }

    private static Set<String> named() {
        Set<String> named = new TreeSet<>();
        ROW.matcher(Service.read(Places.MODULE.resolve("README.md")))
                .results()
                .flatMap(row ->
                        Pattern.compile("`([a-z-]+)`").matcher(row.group(1)).results())
                .forEach(name -> named.add(name.group(1)));
        return named;
    }

    private static Set<String> usedBy(Manifest manifest) {
        Set<String> used = new TreeSet<>();
        for (String place : new String[] {
            "spec.template.spec.volumes[].projected.sources[].secret.name",
            "spec.template.spec.volumes[].secret.secretName",
            "spec.managed.roles[].passwordSecret.name",
            "spec.configuration.s3Credentials.accessKeyId.name",
            "spec.configuration.s3Credentials.secretAccessKey.name",
            "spec.secretTargetRef[].name",
            "spec.tls[].secretName"
        }) {
            manifest.at(place).stream()
                    .filter(name -> !Fields.missing(name))
                    .map(JsonNode::asText)
                    .forEach(used::add);
        }
        return used;
    }
}
