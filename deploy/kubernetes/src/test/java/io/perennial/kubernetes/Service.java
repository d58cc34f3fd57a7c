package io.perennial.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service as its sources say it is. */
enum Service {
    CUSTOMER(true),
    INTERACTION(true),
    SCORING(false),
    LIFECYCLE(true);

    private static final Pattern CHANNEL = Pattern.compile("@Incoming\\(\"([^\"]+)\"\\)");
    private static final Pattern CLIENT = Pattern.compile("@RegisterRestClient\\(configKey = \"([^\"]+)\"\\)");
    private static final Pattern RESOURCE = Pattern.compile("(?m)^@Path\\(\"(/v1/[a-z-]+)");

    private static final Map<Path, List<String>> TEXTS = new ConcurrentHashMap<>();

    private final boolean vault;

    Service(boolean vault) {
        this.vault = vault;
    }

    /** Name of its module, its Deployment, its principal and its consumer group. */
    String module() {
        return database() + "-service";
    }

    /** Name of its database. */
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stream<Service> all() {
        return Stream.of(values());
    }

    int port() {
        return Integer.parseInt(settings().get("quarkus.http.port"));
    }

    int managementPort() {
        return Integer.parseInt(settings().get("quarkus.management.port"));
    }

    /** Topics that it hears: channels are called like their topics. */
    Set<String> heard() {
        return found(CHANNEL, text -> true);
    }

    /** Services that it asks. */
    Set<String> asked() {
        return found(CLIENT, text -> true);
    }

    /** First part of the paths that it alone answers. */
    Set<String> roots() {
        return found(RESOURCE, text -> !text.contains("@RegisterRestClient"));
    }

    /** What is built into it, without what is for tests: later ones stand above earlier ones. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String file : List.of(
                "rest/src/main/resources/META-INF/microprofile-config.properties",
                "outbox/src/main/resources/META-INF/microprofile-config.properties",
                module() + "/src/main/resources/application.properties")) {
            properties(Places.REPOSITORY.resolve(file))
                    .forEach((key, value) -> settings.put(
                            key.toString(), value.toString().replace("${quarkus.application.name}", module())));
        }
        settings.keySet().removeIf(key -> key.startsWith("%"));
        return settings;
    }

    /** Directories of sources that it is made of. */
    List<Path> sources() {
        return Stream.of(module(), "rest", "outbox", vault ? "vault" : "outbox")
                .distinct()
                .map(module -> Places.REPOSITORY.resolve(module).resolve("src/main/java"))
                .toList();
    }

    private Set<String> found(Pattern pattern, Predicate<String> wanted) {
        return javaFiles(Places.REPOSITORY.resolve(module()).resolve("src/main/java"))
                .filter(wanted)
                .flatMap(text -> pattern.matcher(text).results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text of every Java file below a directory. */
    static Stream<String> javaFiles(Path directory) {
        return TEXTS.computeIfAbsent(directory, Service::readAll).stream();
    }

    private static List<String> readAll(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Service::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(Path file) {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(read(file)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
