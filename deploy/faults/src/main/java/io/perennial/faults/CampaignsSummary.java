package io.perennial.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of each campaign, as Markdown: a later one played what an earlier one had led to. */
final class CampaignsSummary {

    private final Map<Campaign, List<Result>> campaigns;

    CampaignsSummary(List<Result> rounds) {
        campaigns = rounds.stream()
                .collect(Collectors.groupingBy(
                        round -> new Campaign(round.campaign(), round.java()), TreeMap::new, Collectors.toList()));
    }

    String text() {
        List<String> rows = new ArrayList<>(List.of("""
                ## Campaigns

                | seed | Java | rounds | with a violation | acknowledged | well again after, p50 | p99 | longest |
                | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """));
        campaigns.forEach((campaign, rounds) -> {
            List<Double> recoveries = Summary.sorted(rounds, Result::recovery);
            rows.add("| %d | %d | %d | %d | %,d | %s | %s | %s |\n"
                    .formatted(
                            campaign.seed,
                            campaign.java,
                            rounds.size(),
                            rounds.stream().filter(round -> !round.isClean()).count(),
                            Summary.sum(rounds.stream().map(Result::ok).toList()),
                            Summary.seconds(recoveries, 0.5),
                            Summary.seconds(recoveries, 0.99),
                            Summary.seconds(recoveries, 1)));
        });
        return String.join("", rows) + "\n";
    }

    private record Campaign(long seed, int java) implements Comparable<Campaign> {
        @Override
        public int compareTo(Campaign other) {
            return seed == other.seed ? Integer.compare(java, other.java) : Long.compare(seed, other.seed);
        }
    }
}
