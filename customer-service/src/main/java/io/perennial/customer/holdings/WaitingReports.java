package io.perennial.customer.holdings;

import io.perennial.contract.BankEvent.HoldingsReported;
import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.customer.holdings.decision.Report;
import io.perennial.customer.identifiers.Link;
import io.perennial.customer.identifiers.LinkListener;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reports of customers not heard of yet. They wait, under the keyed hash of the identifier, and are taken into the books in
 * the very transaction that links it.
 *
 * <p>Who links and who waits exclude each other: otherwise a report that begins to wait while its identifier is being linked
 * would be seen by nobody and wait for ever. Linking goes on side by side; only beginning to wait is alone.
 */
@ApplicationScoped
class WaitingReports implements LinkListener {

    private static final int GATE = 732_001; // any number that no other advisory lock of this database has

    private final Sql sql;
    private final Books books;

    WaitingReports(Sql sql, Books books) {
        this.sql = sql;
        this.books = books;
    }

    /** Until the transaction ends, no identifier is linked. Asked for before anything is locked that linking needs. */
    void close() {
        gate("select 1 from pg_advisory_xact_lock(?)");
    }

    @Override
    public void linking() {
        gate("select 1 from pg_advisory_xact_lock_shared(?)");
    }

    /** Keeps reports until their identifiers are linked. */
    void keep(List<Unclaimed> reports) {
        sql.update(
                "insert into waiting_report (id, hash, source, reported_at, report, waiting_since) "
                        + "select i, decode(h, 'hex'), s, r, b::jsonb, now() from unnest(?, ?, ?, ?, ?) as n(i, h, s, r, b)",
                reports.stream().map(report -> Ids.next()).toArray(UUID[]::new),
                reports.stream().map(Unclaimed::hash).toArray(String[]::new),
                reports.stream().map(Unclaimed::source).toArray(String[]::new),
                reports.stream().map(Unclaimed::reportedAt).toArray(Instant[]::new),
                reports.stream().map(WaitingReports::json).toArray(String[]::new));
    }

    @Override
    public void linked(List<Link> links) {
        Map<String, UUID> owners = new HashMap<>();
        links.forEach(link -> owners.put(link.identifier().hash(), link.customerId()));
        List<Unclaimed> waiting = sql.query(
                "select encode(hash, 'hex') as hash, source, reported_at, report"
                        + " from take_waiting_reports(array(select decode(h, 'hex') from unnest(?) as h)) order by id",
                row -> new Unclaimed(
                        row.string("hash"),
                        row.string("source"),
                        row.instant("reported_at"),
                        row.json("report", HoldingsReported.class)),
                (Object) owners.keySet().toArray(String[]::new));
        if (!waiting.isEmpty()) {
            books.take(waiting.stream()
                    .map(report -> report.of(owners.get(report.hash())))
                    .toList());
        }
    }

    private void gate(String question) {
        sql.query(question, row -> null, (long) GATE);
    }

    private static String json(Unclaimed unclaimed) {
        return new String(Wire.write(unclaimed.anonymous()), StandardCharsets.UTF_8);
    }

    /**
     * A report of which it is not known whom it concerns.
     *
     * @param hash of the identifier that the source gave
     */
    record Unclaimed(String hash, String source, Instant reportedAt, HoldingsReported report) {

        /** The report, now that the customer is known. */
        Report of(UUID customerId) {
            return new Report(
                    customerId,
                    report.asOf(),
                    reportedAt,
                    source,
                    report.holdings() == null ? List.of() : report.holdings(),
                    report.estimatedWallet(),
                    report.income90d(),
                    report.cost90d());
        }

        /** What may be stored: without the identifier in clear. */
        HoldingsReported anonymous() {
            return new HoldingsReported(
                    null,
                    report.asOf(),
                    report.holdings(),
                    report.currency(),
                    report.estimatedWallet(),
                    report.income90d(),
                    report.cost90d());
        }
    }
}
