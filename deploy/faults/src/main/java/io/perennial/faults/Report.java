package io.perennial.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All rounds that were ever played, a line each; and what they come to, for people. */
final class Report {

    private final ObjectMapper json = new ObjectMapper();
    private final Path lines;
    private final Path pages;

    /** @param directory where both files are kept */
    Report(Path directory) throws IOException {
        Files.createDirectories(directory);
        lines = directory.resolve("faults.jsonl");
        pages = directory.resolve("faults.md");
    }

    List<Result> results() throws IOException {
        List<Result> results = new ArrayList<>();
        if (Files.exists(lines)) {
            for (String line : Files.readAllLines(lines)) {
                results.add(json.readValue(line, Result.class));
            }
        }
        return results;
    }

    /** The rounds of a campaign that are on record. */
    Set<Integer> rounds(long campaign) throws IOException {
        return results().stream()
                .filter(result -> result.countsAsRound() && result.campaign() == campaign)
                .map(Result::round)
                .collect(Collectors.toSet());
    }

    void add(Result result) throws IOException {
        Files.writeString(
                lines, json.writeValueAsString(result) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.writeString(pages, new Summary(results()).text());
    }
}
