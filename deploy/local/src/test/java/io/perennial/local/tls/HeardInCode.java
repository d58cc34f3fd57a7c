package io.perennial.local.tls;

import io.perennial.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which topics the sources of each service hear: channels are called like their topics. */
final class HeardInCode {

    private static final Pattern CHANNEL = Pattern.compile("@Incoming\\(\"([^\"]+)\"\\)");

    private HeardInCode() {}

    static Map<String, Set<String>> of(Path repository) throws IOException {
        Map<String, Set<String>> heard = new TreeMap<>();
        for (Service service : Service.values()) {
            heard.put(service.module(), channels(repository.resolve(service.module() + "/src/main/java")));
        }
        return heard;
    }

    private static Set<String> channels(Path sources) throws IOException {
        Set<String> channels = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CHANNEL.matcher(Files.readString(file))
                        .results()
                        .map(result -> result.group(1))
                        .forEach(channels::add);
            }
        }
        return channels;
    }
}
