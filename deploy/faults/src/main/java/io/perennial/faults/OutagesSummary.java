package io.perennial.faults;

import io.perennial.local.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What clients noticed of long outages while they lasted, as Markdown. */
final class OutagesSummary {

    /** Outages of half a minute and more that nothing else befell. */
    private static final Pattern LONG = Pattern.compile("[^+]* (30|60) s");

    private final List<Result> rounds;

    OutagesSummary(List<Result> rounds) {
        this.rounds = rounds.stream()
                .filter(round -> LONG.matcher(round.faults()).matches())
                .toList();
    }

    String text() {
        if (rounds.isEmpty()) {
            return "";
        }
        String services = Arrays.stream(Service.values()).map(Service::module).collect(Collectors.joining(" | "));
        return "## While it lasted\n\nThe share of tries that a service answered from the beginning of an outage to its end.\n\n| outage | "
                + services + " | processes killed for not being live |\n| --- | ---: | ---: | ---: | ---: | ---: |\n"
                + rounds.stream().map(OutagesSummary::row).collect(Collectors.joining("\n")) + "\n\n";
    }

    private static String row(Result round) {
        String shares = Arrays.stream(Service.values())
                .map(service -> round.answered().get(service.module()))
                .map(share -> share == null ? "–" : String.format(Locale.ROOT, "%.2f %%", 100 * share))
                .collect(Collectors.joining(" | "));
        return "| %s | %s | %d |".formatted(round.faults(), shares, round.killed());
    }
}
