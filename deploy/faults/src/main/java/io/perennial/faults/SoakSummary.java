package io.perennial.faults;

import java.util.List;
import java.util.stream.Collectors;

/** How long rounds went, as Markdown. */
final class SoakSummary {

    private final List<Result> soaks;

    SoakSummary(List<Result> results) {
        soaks = results.stream().filter(result -> result.soak() != null).toList();
    }

    String text() {
        if (soaks.isEmpty()) {
            return "";
        }
        return """
                ## Soak

                Load for a long while, with a fault in each minute.

                | minutes | acknowledged | per second | starts of processes | violations | all services' memory, minute by minute (MB) |
                | ---: | ---: | ---: | ---: | ---: | --- |
                """ + soaks.stream().map(SoakSummary::row).collect(Collectors.joining("\n")) + "\n\n";
    }

    private static String row(Result soak) {
        return "| %d | %,d | %d | %d | %d | %s |"
                .formatted(
                        soak.soak().minutes(),
                        soak.ok(),
                        Math.round(soak.ok() / (60.0 * soak.soak().minutes())),
                        soak.starts(),
                        soak.violations().size(),
                        soak.soak().megabytes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
