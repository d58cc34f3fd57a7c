package io.perennial.local.bank;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What became of the bank's customers, read back over the public interfaces. */
public final class Report {

    private final Map<Stage, Long> customers = new TreeMap<>();
    private final Map<String, Long> moves = new TreeMap<>();
    private final Map<Stage, Long> movesInto = new TreeMap<>();
    private final Map<String, Long> actions = new TreeMap<>();
    private final Map<String, Long> cases = new TreeMap<>();

    private Report() {}

    /** Reads it. */
    public static Report read(Services services) {
        Report report = new Report();
        JsonNode summary = services.get(services.lifecycle(), "/v1/lifecycles/summary");
        for (JsonNode stage : summary.path("stages")) {
            report.customers.put(
                    Stage.valueOf(stage.path("stage").asText()),
                    stage.path("customers").asLong());
        }
        for (JsonNode flow : summary.path("flows")) {
            report.note(flow);
        }
        for (JsonNode action : services.list(services.lifecycle(), "/v1/actions?limit=500")) {
            report.actions.merge(
                    action.path("action").asText() + ", "
                            + action.path("status").asText(),
                    1L,
                    Long::sum);
        }
        for (JsonNode found : services.list(services.lifecycle(), "/v1/retention-cases?limit=500")) {
            report.cases.merge(
                    found.path("strategy").asText() + ", "
                            + found.path("status").asText(),
                    1L,
                    Long::sum);
        }
        return report;
    }

    private void note(JsonNode flow) {
        String from = flow.path("from").asText("–");
        Stage to = Stage.valueOf(flow.path("to").asText());
        long count = flow.path("moves").asLong();
        moves.put(
                String.format(
                        Locale.ROOT,
                        "%-12s → %-12s %s",
                        from,
                        to,
                        flow.path("reason").asText()),
                count);
        movesInto.merge(to, count, Long::sum);
    }

    /** What every bank's day must show and this one does not. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        Arrays.stream(Stage.values())
                .filter(stage -> movesInto.getOrDefault(stage, 0L) == 0)
                .forEach(stage -> missing.add("nobody ever moved to " + stage));
        if (actions.isEmpty()) {
            missing.add("no action was requested");
        }
        if (cases.isEmpty()) {
            missing.add("no retention case was opened");
        }
        return missing;
    }

    /** The number of moves by way and reason. */
    public Map<String, Long> moves() {
        return moves;
    }

    /** The report as it is printed. */
    public String text() {
        return "\nCustomers by stage\n" + table(customers)
                + "\nMoves by reason\n" + table(moves)
                + "\nActions\n" + table(actions)
                + "\nRetention cases\n" + table(cases);
    }

    private static String table(Map<?, Long> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach((what, count) -> text.append(String.format(Locale.ROOT, "  %7d  %s%n", count, what)));
        return text.isEmpty() ? "        –\n" : text.toString();
    }
}
