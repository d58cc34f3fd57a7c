package io.perennial.faults;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of planted bugs, as Markdown. */
final class TeethSummary {

    private final List<Result> planted;

    TeethSummary(List<Result> results) {
        planted = results.stream().filter(result -> result.plant() != null).toList();
    }

    String text() {
        Map<String, List<Result>> byPlant =
                planted.stream().collect(Collectors.groupingBy(Result::plant, TreeMap::new, Collectors.toList()));
        if (byPlant.isEmpty()) {
            return "";
        }
        String rows = byPlant.entrySet().stream()
                .map(entry -> "| %s | %s | %d |"
                        .formatted(
                                entry.getKey(),
                                caughtBy(entry.getValue()),
                                entry.getValue().size()))
                .collect(Collectors.joining("\n"));
        return "## Teeth\n\nBugs planted into the services, and what of the unchanged oracle caught them.\n\n"
                + "| bug | invariant that caught it | rounds |\n| --- | --- | ---: |\n" + rows + "\n";
    }

    private static String caughtBy(List<Result> rounds) {
        String caught = rounds.stream()
                .flatMap(round -> round.violations().stream())
                .map(violation -> violation.split(" ", 2)[0])
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return caught.isEmpty() ? "**not caught**" : caught;
    }
}
