package io.perennial.local;

import io.perennial.embedded.Ports;
import io.quarkus.bootstrap.runner.QuarkusEntryPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A repository in which the four services are built, each a stand-in that answers when it is asked whether it is ready. */
final class Repository {

    private final Properties properties = new Properties();

    Repository(Path root) throws IOException {
        properties.setProperty("maven.multiModuleProjectDirectory", root.toString());
        set(Setting.DEMO, "none");
        for (Service service : Service.values()) {
            build(service.program(root));
        }
        Stream.of(
                        Setting.CUSTOMER_PORT,
                        Setting.INTERACTION_PORT,
                        Setting.SCORING_PORT,
                        Setting.LIFECYCLE_PORT,
                        Setting.POSTGRES_PORT,
                        Setting.KAFKA_PORT)
                .forEach(port -> set(port, String.valueOf(Ports.free())));
    }

    Repository set(Setting setting, String value) {
        properties.setProperty(setting.key(), value);
        return this;
    }

    Properties properties() {
        return properties;
    }

    Settings settings() {
        return new Settings(properties);
    }

    private static void build(Path program) throws IOException {
        String name = QuarkusEntryPoint.class.getName().replace('.', '/');
        Files.createDirectories(program.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(program))) {
            Path classes = Path.of(QuarkusEntryPoint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath());
            try (Stream<Path> files = Files.list(classes.resolve(name).getParent())) {
                files.forEach(
                        file -> add(jar, name.substring(0, name.lastIndexOf('/') + 1) + file.getFileName(), file));
            }
        }
    }

    private static void add(JarOutputStream jar, String entry, Path file) {
        try {
            jar.putNextEntry(new JarEntry(entry));
            Files.copy(file, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
