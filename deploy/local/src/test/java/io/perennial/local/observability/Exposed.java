package io.perennial.local.observability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The metrics that running services show, each with its labels. */
public final class Exposed {

    private static final Pattern ROW = Pattern.compile("^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"");

    /** What Prometheus adds to whatever it reads, and what it says of its reading. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

    private final Map<String, Set<String>> labels = new TreeMap<>();

    /** @param texts what {@code /q/metrics} of each service answered */
    public Exposed(Collection<String> texts) {
        labels.put("up", new TreeSet<>());
        texts.forEach(text -> text.lines().forEach(this::read));
    }

    private void read(String line) {
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
            Set<String> found = labels.computeIfAbsent(row.group(1), metric -> new TreeSet<>(OF_PROMETHEUS));
            if (row.group(2) != null) {
                LABEL.matcher(row.group(2)).results().forEach(label -> found.add(label.group(1)));
            }
        }
    }

    /** What a query asks for and nobody shows: metrics, or labels that they do not have. */
    public List<String> missing(Watched.Question question) {
        List<String> missing = new ArrayList<>();
        Query query = new Query(question.expression());
        Set<String> known = new TreeSet<>(OF_PROMETHEUS);
        query.selectors().forEach((metric, asked) -> {
            Set<String> has = labels.get(metric);
            if (has == null) {
                missing.add(question.where() + ": " + metric);
            } else {
                known.addAll(has);
                asked.stream()
                        .filter(label -> !has.contains(label) && !OF_PROMETHEUS.contains(label))
                        .forEach(label -> missing.add(question.where() + ": " + metric + "{" + label + "}"));
            }
        });
        query.groupings().stream()
                .filter(label -> !known.contains(label))
                .forEach(label -> missing.add(question.where() + ": by " + label));
        return missing;
    }
}
