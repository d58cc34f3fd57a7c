package io.perennial.local.observability;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a query in PromQL asks for: as much of the language as dashboards and alerts use. */
final class Query {

    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("\\b([a-zA-Z_:][a-zA-Z0-9_:]*)\\b(?!\\s*\\()(?:\\s*\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)\\s*(?:=~|!~|!=|=)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "NaN", "Inf");

    private final String text;

    Query(String text) {
        this.text = STRING.matcher(text).replaceAll("\"\"");
    }

    /** Each metric with the labels by which it is selected. */
    Map<String, Set<String>> selectors() {
        String plain = GROUPING.matcher(RANGE.matcher(text).replaceAll("")).replaceAll("");
        Map<String, Set<String>> selectors = new TreeMap<>();
        Matcher selector = SELECTOR.matcher(plain);
        while (selector.find()) {
            if (!WORDS.contains(selector.group(1))) {
                selectors
                        .computeIfAbsent(selector.group(1), metric -> new TreeSet<>())
                        .addAll(labels(selector.group(2)));
            }
        }
        return selectors;
    }

    /** The labels by which rows are put together. */
    Set<String> groupings() {
        return GROUPING.matcher(text)
                .results()
                .flatMap(result -> Pattern.compile(",").splitAsStream(result.group(1)))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> labels(String matchers) {
        return matchers == null
                ? Set.of()
                : LABEL.matcher(matchers)
                        .results()
                        .map((MatchResult result) -> result.group(1))
                        .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return text;
    }
}
