package io.perennial.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

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

    /** The last round of a campaign that is on record; 0 if there is none. */
    int lastRound(long campaign) throws IOException {
        return results().stream()
                .filter(result -> result.countsAsRound() && result.campaign() == campaign)
                .mapToInt(Result::round)
                .max()
                .orElse(0);
    }

    void add(Result result) throws IOException {
        Files.writeString(
                lines, json.writeValueAsString(result) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Files.writeString(pages, new Summary(results()).text());
    }
}
