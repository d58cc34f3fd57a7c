package io.perennial.customer.erasure;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.customer.erasure.decision.LegalHold;
import io.perennial.customer.file.Customers;
import io.perennial.erasure.Erased;
import io.perennial.outbox.Outbox;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Forgets customers here, tells the others to, and keeps on record that it did. */
@ApplicationScoped
class Erasures {

    private final Sql sql;
    private final Customers customers;
    private final Erased erased;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final ErasureSettings settings;

    Erasures(
            Sql sql, Customers customers, Erased erased, Outbox outbox, BusinessClock clock, ErasureSettings settings) {
        this.sql = sql;
        this.customers = customers;
        this.erased = erased;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Forgets a customer for ever, in the transaction that is open.
     *
     * @throws Problem 409 {@code legal-hold} as long as the law has the bank remember; 410 {@code erased} the second time
     */
    void erase(UUID customerId, String reason) {
        customers.toChange(customerId);
        mustNotBeHeld(customerId);
        Instant now = clock.wallTime();
        erased.forget(new TreeMap<>(Map.of(customerId, now)));
        sql.update("insert into erasure (customer_id, reason) values (?, ?)", customerId, reason);
        outbox.append(new CustomerErased(customerId, now));
    }

    /** What is on record of an erasure. */
    @Transactional
    Optional<Erasure> of(UUID customerId) {
        return sql.one(
                "select customer_id, e.erased_at, reason, document, signature, public_key"
                        + " from erasure join erased e using (customer_id) where customer_id = ?",
                Erasures::read,
                customerId);
    }

    /** Keeps a receipt; who comes second gets what is kept already. */
    @Transactional
    Erasure keep(UUID customerId, Erasure.Signed receipt) {
        sql.update(
                "update erasure set document = ?, signature = ?, public_key = ? where customer_id = ? and document is null",
                receipt.document(),
                receipt.signature(),
                receipt.publicKey(),
                customerId);
        return of(customerId).orElseThrow();
    }

    private void mustNotBeHeld(UUID customerId) {
        List<LegalHold.Contract> contracts = sql.query(
                "select open, as_of from holding where customer_id = ?",
                row -> new LegalHold.Contract(row.flag("open"), row.date("as_of")),
                customerId);
        LocalDate end = LegalHold.endsOn(contracts, settings.hold())
                .orElseThrow(() -> new Problem(
                        409, "legal-hold", "They still have contracts. End those first, or restrict processing."));
        if (clock.today().isBefore(end)) {
            throw new Problem(
                    409,
                    "legal-hold",
                    "The law has the bank remember them until " + end + ". Until then processing can be restricted.");
        }
    }

    private static Erasure read(Row row) throws SQLException {
        byte[] document = row.bytes("document");
        return new Erasure(
                row.uuid("customer_id"),
                row.instant("erased_at"),
                row.string("reason"),
                document == null
                        ? null
                        : new Erasure.Signed(document, row.bytes("signature"), row.string("public_key")));
    }
}
