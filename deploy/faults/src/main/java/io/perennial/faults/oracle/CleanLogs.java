package io.perennial.faults.oracle;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what the services logged since it was read last. */
final class CleanLogs {

    private static final Map<Invariant, List<String>> NEVER =
            Map.of(Invariant.I17, List.of("Rumpelstilz", "between us"), Invariant.I18, List.of("ARJUNA012107"));

    private final Map<Path, Long> read = new HashMap<>();
    private final Path logs;

    CleanLogs(Path logs) {
        this.logs = logs;
    }

    void look(Findings findings) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(logs)) {
            files = all.toList();
        }
        for (Path file : files) {
            String news = newsOf(file);
            NEVER.forEach((invariant, words) -> words.stream()
                    .filter(news::contains)
                    .forEach(word -> findings.report(invariant, "%s shows \"%s\"", file.getFileName(), word)));
        }
    }

    private String newsOf(Path file) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = read.getOrDefault(file, 0L);
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            read.put(file, from + bytes.length);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
