package io.perennial.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What all rounds come to, as Markdown. */
final class Summary {

    private static final double PROMISED_REST_SECONDS = 30;

    private final List<Result> results;
    private final List<Result> rounds;

    Summary(List<Result> results) {
        this.results = results;
        rounds = results.stream().filter(Result::countsAsRound).toList();
    }

    String text() {
        return """
                # Under fire

                What happened to the bank under load and faults, round by round, as `./mvnw -Pfaults` played it (see
                [deploy/faults](../deploy/faults/README.md)). Written by the rig from `faults.jsonl`, which has a line per round.

                """ + totals() + new CampaignsSummary(rounds).text() + byFault() + failures()
                + new OutagesSummary(rounds).text()
                + new SoakSummary(results).text() + new TeethSummary(results).text();
    }

    private String totals() {
        List<Double> recoveries = sorted(rounds, Result::recovery);
        List<Double> rests = sorted(rounds, Result::rest);
        long bad = rounds.stream().filter(result -> !result.isClean()).count();
        return """
                | measure | |
                | --- | ---: |
                | rounds | %d |
                | rounds with a violation | %d |
                | acknowledged operations | %,d |
                | refused operations | %,d |
                | tries without an answer, repeated under the same key | %,d |
                | operations never answered | %d |
                | well again after, p50 | %s |
                | p99 | %s |
                | longest | %s |
                | not within 90 s | %d |
                | all at rest after the load ended, p50 | %s |
                | p99 | %s |
                | rounds not at rest within 30 s | %d |

                %s

                """.formatted(
                        rounds.size(),
                        bad,
                        sum(rounds.stream().map(Result::ok).toList()),
                        sum(rounds.stream().map(Result::rejected).toList()),
                        sum(rounds.stream().map(Result::unanswered).toList()),
                        sum(rounds.stream().map(Result::open).toList()),
                        seconds(recoveries, 0.5),
                        seconds(recoveries, 0.99),
                        seconds(recoveries, 1),
                        rounds.size() - recoveries.size(),
                        seconds(rests, 0.5),
                        seconds(rests, 0.99),
                        rounds.size()
                                - rests.stream()
                                        .filter(rest -> rest <= PROMISED_REST_SECONDS)
                                        .count(),
                        bound(bad));
    }

    private String bound(long bad) {
        if (rounds.isEmpty() || bad > 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "No violation in %d rounds: with 95 %% confidence fewer than %.1f %% of such rounds have one (rule of three).",
                rounds.size(),
                300.0 / rounds.size());
    }

    private String byFault() {
        Map<String, List<Result>> byFault = new TreeMap<>();
        for (Result round : rounds) {
            Arrays.stream(round.faults().split(" \\+ "))
                    .map(text -> text.substring(0, Math.min(3, text.length())))
                    .distinct()
                    .forEach(kind -> byFault.computeIfAbsent(kind, one -> new ArrayList<>())
                            .add(round));
        }
        String rows = byFault.entrySet().stream()
                .map(entry -> "| %s | %d | %d | %s |"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().size(),
                                entry.getValue().stream()
                                        .filter(round -> !round.isClean())
                                        .count(),
                                seconds(sorted(entry.getValue(), Result::recovery), 1)))
                .collect(Collectors.joining("\n"));
        return "## Faults\n\n| fault | rounds with it | with a violation | longest recovery |\n| --- | ---: | ---: | ---: |\n"
                + rows + "\n\n";
    }

    private String failures() {
        String rows = rounds.stream()
                .filter(round -> !round.isClean())
                .map(round -> "- campaign %d round %d (%s): %s — %s"
                        .formatted(
                                round.campaign(),
                                round.round(),
                                round.commit(),
                                round.faults(),
                                String.join(
                                        "; ",
                                        round.violations()
                                                .subList(
                                                        0,
                                                        Math.min(
                                                                3,
                                                                round.violations()
                                                                        .size())))))
                .collect(Collectors.joining("\n"));
        return rows.isEmpty() ? "" : "## Violations\n\n" + rows + "\n\n";
    }

    static List<Double> sorted(List<Result> rounds, Function<Result, Double> seconds) {
        return rounds.stream().map(seconds).filter(Objects::nonNull).sorted().toList();
    }

    static String seconds(List<Double> sorted, double share) {
        return sorted.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%.1f s", sorted.get((int) Math.ceil(share * sorted.size()) - 1));
    }

    static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
