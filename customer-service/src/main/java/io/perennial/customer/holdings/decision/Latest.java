package io.perennial.customer.holdings.decision;

import io.perennial.contract.Holding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is current after a batch of reports: of each contract and figure, what the report of the latest day says; of the same
 * day, the report that came last.
 */
public final class Latest {

    private Latest() {}

    /** The current state of each contract that the reports name. */
    public static Collection<ContractState> contracts(List<Report> reports) {
        Map<Contract, ContractState> latest = new LinkedHashMap<>();
        for (Report report : reports) {
            for (Holding holding : report.holdings()) {
                latest.merge(
                        new Contract(report.customerId(), holding.contract()),
                        new ContractState(report, holding),
                        (old, now) -> isNewer(now.report(), old.report()) ? now : old);
            }
        }
        return latest.values();
    }

    /** The current figures that the reports name. */
    public static Collection<FigureState> figures(List<Report> reports) {
        Map<FigureOf, FigureState> latest = new LinkedHashMap<>();
        for (Report report : reports) {
            for (Figure figure : Figure.values()) {
                if (report.figure(figure) != null) {
                    latest.merge(
                            new FigureOf(report.customerId(), figure),
                            new FigureState(report, figure),
                            (old, now) -> isNewer(now.report(), old.report()) ? now : old);
                }
            }
        }
        return latest.values();
    }

    private static boolean isNewer(Report now, Report old) {
        return !now.asOf().isBefore(old.asOf());
    }

    /** A contract as one report saw it. */
    public record ContractState(Report report, Holding holding) {}

    /** A figure as one report saw it. */
    public record FigureState(Report report, Figure figure) {}

    private record Contract(UUID customerId, String contract) {}

    private record FigureOf(UUID customerId, Figure figure) {}
}
