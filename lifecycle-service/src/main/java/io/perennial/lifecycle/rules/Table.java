package io.perennial.lifecycle.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A decision table as it is written, for checking and explaining it; the engine has its own idea of it.
 *
 * @param decision name of the decision that the table makes
 * @param inputData names of the facts that the model asks for
 * @param model the XML that the engine may see: what is not part of the decision is left out
 */
record Table(
        String decision,
        String hitPolicy,
        Set<String> inputData,
        List<Column> columns,
        List<String> outputs,
        List<Row> rows,
        String model) {

    /** What a column asks: a label for people, a FEEL expression over the facts. */
    record Column(String label, String expression) {}

    /** One rule: a test per column, a value per output, and what it means in words. */
    record Row(String id, List<String> tests, List<String> values, String meaning) {

        String test(int column) {
            return tests.get(column);
        }
    }

    /** Positions of the columns that ask for nothing but the named fact. */
    List<Integer> columnsAskingFor(String fact) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).expression().equals(fact))
                .boxed()
                .toList();
    }
}
