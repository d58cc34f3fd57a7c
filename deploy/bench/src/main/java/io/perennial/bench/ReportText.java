package io.perennial.bench;

import java.util.Map;
import java.util.TreeMap;

/** A report as a document that people read, in the repository or in a terminal. */
final class ReportText {

    private static final String HEAD = """
            # Benchmarks

            What the whole bank on one machine costs, durability on: CPU-seconds of all its processes (four services, PostgreSQL with
            its backends, the broker) per 1,000 interactions. Measured by `./mvnw -Pbench`, which writes this page. The load comes from
            another process, whose cost is not counted. Each part is warmed up first; the figures are medians of the repetitions.

            The floor is what it costs at least to leave the same behind: the rows that the loop wrote or changed, written once more to
            the same PostgreSQL, into tables with the same keys, indexes and partitions, by bare statements of 500 rows; the records that
            it told, sent once more through the same broker by bare clients, and read as often as services hear them. The bare clients
            are counted, as the services are. Telling `bank-events` is counted in neither.

            """;

    private final Report report;

    ReportText(Report report) {
        this.report = report;
    }

    /** The whole document. */
    String document(Map<String, String> circumstances) {
        TextTable table = new TextTable("", "");
        circumstances.forEach(table::row);
        return HEAD + table.text() + "\n" + results() + whereItGoes() + memory() + leftBehind();
    }

    /** What matters most. */
    String results() {
        TextTable table = new TextTable(
                "part", "measure", "size", "median", "spread", "first goal", "", "where we go", "floor", "× floor");
        report.figures()
                .forEach(figure -> table.row(
                        figure.part(),
                        figure.measure(),
                        figure.size(),
                        figure.result(),
                        figure.spread(),
                        figure.target().first(),
                        figure.target().verdict(figure.value()),
                        figure.target().further(),
                        figure.floor(),
                        figure.ratio()));
        return "## Results\n\n" + table.text();
    }

    /** The cost by process. */
    String whereItGoes() {
        TextTable table = new TextTable("part", "process", "CPU-s per 1,000", "floor");
        report.costs().forEach((part, median) -> {
            Map<String, Double> floor =
                    median.floorPer1000().map(Spent::seconds).orElse(Map.of());
            median.per1000()
                    .seconds()
                    .forEach(
                            (process, spent) -> table.row(part, process, Text.of("%.3f", spent), cell(floor, process)));
            table.row(part, Floor.CLIENTS, "", cell(floor, Floor.CLIENTS));
        });
        return "\n## Where it goes\n\n" + table.text();
    }

    private static String cell(Map<String, Double> floor, String process) {
        return floor.containsKey(process) ? Text.of("%.3f", floor.get(process)) : "";
    }

    private String memory() {
        TextTable table = new TextTable("memory", "process", "MiB");
        report.memory()
                .forEach((when, parts) ->
                        parts.forEach((process, size) -> table.row(when, process, Text.of("%.0f", size))));
        return "\n## Memory\n\nOf JVMs what is resident; of PostgreSQL's processes their proportional shares, because the buffers"
                + " that all of them map are there once.\n\n" + table.text();
    }

    private String leftBehind() {
        TextTable table = new TextTable("part", "per 1,000 interactions", "rows or records", "bytes");
        report.costs().forEach((part, median) -> median.floor()
                .ifPresent(floor -> list(table, part, floor.left(), 1000.0 / median.interactions())));
        return "\n## What the loop leaves behind, and the floor as well\n\n" + table.text();
    }

    private static void list(TextTable table, String part, LeftBehind left, double share) {
        left.rowsByTable().forEach((where, rows) -> table.row(part, where, Text.of("%.0f", rows * share), ""));
        Map<String, Long> bytes = left.bytesByTopic();
        new TreeMap<>(left.recordsByTopic())
                .forEach((topic, records) -> table.row(
                        part,
                        topic + ", heard by " + Topics.hearings(topic),
                        Text.of("%.0f", records * share),
                        Text.of("%.0f", bytes.get(topic) * share)));
    }
}
