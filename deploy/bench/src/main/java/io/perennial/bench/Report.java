package io.perennial.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Gathers what was found, and puts it into tables. */
final class Report {

    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Repetition> costs = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> memory = new LinkedHashMap<>();
    private OptionalDouble saturation = OptionalDouble.empty();

    /** Adds a line. */
    void figure(Figure figure) {
        figures.add(figure);
    }

    /** Adds what repetitions of the same work cost, by the median one. */
    void costs(Measurement measurement, List<Repetition> repetitions, Target target) {
        Repetition median =
                Median.of(repetitions, repetition -> repetition.spent().total());
        double cost = median.per1000().total();
        costs.put(measurement.part() + " " + measurement.title(), median);
        figure(new Figure(
                measurement.part(),
                measurement.title(),
                median.interactions() + " interactions",
                number("%.3f CPU-s/1,000 at %.0f/s", cost, median.interactions() / median.settled()),
                target,
                cost,
                number("%.3f", median.floorPer1000().total()),
                number("%.1f", median.ratio())));
    }

    /** Adds memory in MiB by process. */
    void memory(Map<String, Double> mebibytes, String when) {
        memory.put(when, mebibytes);
        double total =
                mebibytes.values().stream().mapToDouble(Double::doubleValue).sum();
        figure(new Figure("f", "memory " + when, "", number("%.0f MiB", total), Target.MEMORY, total));
    }

    /** Notes how many single posts per second the bank takes. */
    void saturation(double perSecond) {
        saturation = OptionalDouble.of(perSecond);
    }

    OptionalDouble saturation() {
        return saturation;
    }

    String text() {
        return results() + whereItGoes() + memories() + leftBehind();
    }

    private String results() {
        TextTable table = new TextTable(
                "part", "measure", "size", "median", "first goal", "", "where we go", "floor", "ratio to floor");
        figures.forEach(figure -> table.row(
                figure.part(),
                figure.measure(),
                figure.size(),
                figure.result(),
                figure.target().first(),
                figure.target().verdict(figure.value()),
                figure.target().further(),
                figure.floor(),
                figure.ratio()));
        return "## Results\n\n" + table.text();
    }

    private String whereItGoes() {
        TextTable table = new TextTable("CPU-s per 1,000", "process", "loop", "floor");
        costs.forEach((name, median) -> {
            median.per1000()
                    .seconds()
                    .forEach((process, spent) ->
                            table.row(name, process, number("%.3f", spent), ofFloor(median, process)));
            table.row(name, Floor.CLIENTS, "", ofFloor(median, Floor.CLIENTS));
        });
        return "\n## Where it goes\n\n" + table.text();
    }

    private static String ofFloor(Repetition median, String process) {
        Map<String, Double> floor = median.floorPer1000().seconds();
        return floor.containsKey(process) ? number("%.3f", floor.get(process)) : "";
    }

    private String memories() {
        TextTable table = new TextTable("memory, MiB", "process", "resident");
        memory.forEach(
                (when, parts) -> parts.forEach((process, size) -> table.row(when, process, number("%.0f", size))));
        return "\n## Memory\n\n" + table.text();
    }

    private String leftBehind() {
        TextTable table = new TextTable("left behind per 1,000 interactions", "where", "rows or records", "bytes");
        costs.forEach((name, median) -> {
            double share = 1000.0 / median.interactions();
            median.left()
                    .rowsByTable()
                    .forEach((where, rows) -> table.row(name, where, number("%.0f", rows * share), ""));
            Map<String, Long> bytes = median.left().bytesByTopic();
            median.left()
                    .recordsByTopic()
                    .forEach((topic, records) -> table.row(
                            name,
                            topic + ", heard by " + median.left().hearings().getOrDefault(topic, 0),
                            number("%.0f", records * share),
                            number("%.0f", bytes.get(topic) * share)));
        });
        return "\n## What the loop leaves behind, and the floor as well\n\n" + table.text();
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
