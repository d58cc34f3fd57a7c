package io.perennial.bench;

import io.perennial.local.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All rows of one customer who was made through the loop, with holes where something is the customer's own: ids, the account,
 * its hash. Filled with another customer's, they are that customer's rows, in the form that COPY reads.
 *
 * @param own what fills the holes in the template itself, in the order of their making
 * @param sealed what stands in the last holes is sealed for its customer
 * @param lines the rows by table
 */
record Template(List<String> own, List<SealedCells.Cell> sealed, Map<TableName, List<Line>> lines) {

    private static final Pattern OWN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b6225\\d{14}|[0-9a-f]{64}");

    /** A table of a service's database. */
    record TableName(Service service, String table, List<String> columns) {

        @Override
        public String toString() {
            return service.module() + "." + table;
        }
    }

    /**
     * A row.
     *
     * @param words what stands between the holes
     * @param holes which of the customer's own values comes after each word but the last
     */
    record Line(List<String> words, List<Integer> holes) {

        void write(List<String> values, StringBuilder out) {
            for (int i = 0; i < holes.size(); i++) {
                out.append(words.get(i)).append(values.get(holes.get(i)));
            }
            out.append(words.get(holes.size()));
        }
    }

    /** What of a text may be a customer's own. */
    static List<String> ownIn(String text) {
        return OWN.matcher(text).results().map(result -> result.group()).toList();
    }

    /**
     * Makes a template of a customer's rows.
     *
     * @param own what is the customer's own; the place in this list is the number of the hole
     * @param sealed what is sealed for the customer, the last of them
     * @param rows as COPY writes them
     */
    static Template of(List<String> own, List<SealedCells.Cell> sealed, Map<TableName, List<String>> rows) {
        Map<String, Integer> holes = new HashMap<>();
        own.forEach(value -> holes.put(value, holes.size()));
        Map<TableName, List<Line>> lines = new HashMap<>();
        rows.forEach((table, texts) ->
                lines.put(table, texts.stream().map(text -> line(text, holes)).toList()));
        return new Template(own, sealed, lines);
    }

    private static Line line(String text, Map<String, Integer> numbers) {
        List<String> words = new ArrayList<>();
        List<Integer> holes = new ArrayList<>();
        int end = 0;
        Matcher found = OWN.matcher(text);
        while (found.find()) {
            if (numbers.containsKey(found.group())) {
                words.add(text.substring(end, found.start()));
                holes.add(numbers.get(found.group()));
                end = found.end();
            }
        }
        words.add(text.substring(end));
        return new Line(words, holes);
    }
}
