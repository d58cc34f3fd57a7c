package io.perennial.customer.holdings;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.contract.BankEvent.HoldingsReported;
import io.perennial.contract.Identifier;
import io.perennial.customer.history.Origin;
import io.perennial.customer.holdings.WaitingReports.Unclaimed;
import io.perennial.customer.holdings.decision.Report;
import io.perennial.customer.holdings.decision.ReportRules;
import io.perennial.customer.identifiers.Identifiers;
import io.perennial.customer.identifiers.decision.IdentifierRules;
import io.perennial.outbox.Reported;
import io.perennial.outbox.Unacceptable;
import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes in what was reported of holdings: into the books if the customer is known, to wait if not. */
@ApplicationScoped
class HoldingsReports {

    private final Identifiers identifiers;
    private final WaitingReports waiting;
    private final Books books;
    private final ReportLimits limits;

    HoldingsReports(Identifiers identifiers, WaitingReports waiting, Books books, ReportLimits limits) {
        this.identifiers = identifiers;
        this.waiting = waiting;
        this.books = books;
        this.limits = limits;
    }

    /**
     * Hears reports that name the customer by an identifier.
     *
     * @throws Unacceptable if one of them cannot be believed
     */
    @Transactional(MANDATORY)
    void hear(List<Reported> events) {
        ReportRules rules = limits.today();
        List<Unclaimed> reports =
                events.stream().map(event -> believable(event, rules)).toList();
        List<Report> known = new ArrayList<>();
        List<Unclaimed> unknown = sort(reports, known);
        if (!unknown.isEmpty()) {
            waiting.close();
            waiting.keep(sort(unknown, known));
        }
        books.take(known);
    }

    /**
     * Takes a report about a customer who is known.
     *
     * @throws Problem 422 if it cannot be believed
     */
    @Transactional(MANDATORY)
    void take(UUID customerId, String client, HoldingsRequest request) {
        HoldingsReported report = request.report();
        limits.today().objection(report).ifPresent(code -> {
            throw refusal(code);
        });
        Unclaimed claimed = new Unclaimed(null, Origin.rest(client).client(), limits.orNow(null), report);
        books.take(List.of(claimed.of(customerId)));
    }

    private static Problem refusal(String code) {
        String word = code.equals("DATE_OUT_OF_RANGE")
                ? "time-out-of-range"
                : code.toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(422, word, "The report cannot be believed; the code says why");
    }

    // answers those of whom nobody is known
    private List<Unclaimed> sort(List<Unclaimed> reports, List<Report> known) {
        Map<String, UUID> owners = identifiers.owners(
                reports.stream().map(Unclaimed::hash).distinct().toList());
        List<Unclaimed> unknown = new ArrayList<>();
        for (Unclaimed report : reports) {
            Optional.ofNullable(owners.get(report.hash()))
                    .ifPresentOrElse(owner -> known.add(report.of(owner)), () -> unknown.add(report));
        }
        return unknown;
    }

    private Unclaimed believable(Reported event, ReportRules rules) {
        HoldingsReported report = (HoldingsReported) event.event();
        Identifier identifier = report.identifier();
        if (identifier == null
                || identifier.type() == null
                || identifier.value() == null
                || !IdentifierRules.accept(identifier.type(), identifier.value())) {
            throw new Unacceptable("IDENTIFIER_INVALID");
        }
        rules.objection(report).ifPresent(code -> {
            throw new Unacceptable(code);
        });
        return new Unclaimed(identifiers.keyed(identifier).hash(), event.source(), limits.orNow(event.time()), report);
    }
}
