package io.perennial.local.replay;

import io.perennial.local.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * One table of the Berka data: all files whose name begins with its own, each row once. Editions differ: the original's files
 * end in {@code .asc}, with semicolons and quotes; others have commas, are packed, or come in parts.
 *
 * @param files what was read
 * @param leftOut files that say in their name that amounts were cut, or that they repeat others
 */
record Table(List<String> files, List<String> leftOut, Collection<Row> rows) {

    private static final Pattern UNUSABLE = Pattern.compile(".*(truncated|concatenated).*", Pattern.CASE_INSENSITIVE);

    /** Reads it; without rows if there is none. */
    static Table read(Path directory, String name) {
        Pattern named = Pattern.compile(name + ".*\\.(csv|asc)(\\.gz)?", Pattern.CASE_INSENSITIVE);
        try (Stream<Path> all = Files.list(directory)) {
            Map<Boolean, List<String>> files = all.map(
                            file -> file.getFileName().toString())
                    .filter(file -> named.matcher(file).matches())
                    .sorted()
                    .collect(Collectors.partitioningBy(
                            file -> UNUSABLE.matcher(file).matches()));
            return new Table(files.get(false), files.get(true), rows(directory, name, files.get(false)));
        } catch (IOException | UncheckedIOException e) {
            throw new Refused("No bank's history can be read from " + directory + ": " + e);
        }
    }

    private static Collection<Row> rows(Path directory, String name, List<String> files) throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String file : files) {
            List<String> lines = lines(directory.resolve(file));
            List<String> columns = lines.isEmpty() ? List.of() : Row.values(lines.get(0));
            for (int i = 1; i < lines.size(); i++) {
                Row row = new Row(file, i + 1, columns, lines.get(i));
                rows.putIfAbsent(row.id(name), row);
            }
        }
        return rows.values();
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
