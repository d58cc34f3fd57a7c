package io.perennial.customer.consents;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Channel;
import io.perennial.contract.CustomerEvent.ConsentChanged;
import io.perennial.contract.Purpose;
import io.perennial.customer.file.Customers;
import io.perennial.customer.history.Change;
import io.perennial.customer.history.History;
import io.perennial.customer.history.Origin;
import io.perennial.customer.history.decision.FieldChange;
import io.perennial.outbox.Outbox;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What customers said about being contacted. Each change stands in their history, and is told with it. */
@ApplicationScoped
class Consents {

    private final Sql sql;
    private final Customers customers;
    private final History history;
    private final Outbox outbox;
    private final Vault vault;
    private final BusinessClock clock;

    Consents(Sql sql, Customers customers, History history, Outbox outbox, Vault vault, BusinessClock clock) {
        this.sql = sql;
        this.customers = customers;
        this.history = history;
        this.outbox = outbox;
        this.vault = vault;
        this.clock = clock;
    }

    /** All that a customer said, by purpose and channel. */
    @Transactional
    List<Consent> of(UUID customerId) {
        customers.mustHave(customerId);
        return sql.query(
                "select purpose, channel, given, said_at, evidence from consent where customer_id = ?"
                        + " order by purpose, channel",
                Consents::read,
                customerId);
    }

    /** Puts on file what a customer says now. Said twice it is on file once, with the evidence of the first time. */
    @Transactional
    Consent say(UUID customerId, Purpose purpose, Channel channel, ConsentRequest said, Origin origin) {
        customers.toChange(customerId);
        Optional<Consent> before = sql.one(
                "select purpose, channel, given, said_at, evidence from consent"
                        + " where customer_id = ? and purpose = ? and channel = ?",
                Consents::read,
                customerId,
                purpose,
                channel);
        if (before.isPresent() && before.get().given() == said.given()) {
            return before.get();
        }
        Consent now = new Consent(purpose, channel, said.given(), clock.wallTime(), said.evidence());
        keep(customerId, now);
        note(customerId, before, now, origin);
        outbox.append(new ConsentChanged(customerId, purpose, channel, now.given()));
        return now;
    }

    private void keep(UUID customerId, Consent consent) {
        sql.update(
                "insert into consent (customer_id, purpose, channel, given, said_at, evidence) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (customer_id, purpose, channel) do update set given = excluded.given,"
                        + " said_at = excluded.said_at, evidence = excluded.evidence",
                customerId,
                consent.purpose(),
                consent.channel(),
                consent.given(),
                consent.saidAt(),
                consent.evidence());
    }

    private void note(UUID customerId, Optional<Consent> before, Consent now, Origin origin) {
        FieldChange change = new FieldChange(
                "consents." + now.purpose() + "." + now.channel(),
                before.map(Consent::given).orElse(null),
                now.given());
        history.note(
                List.of(new Change(customerId, List.of(change))), origin, now.saidAt(), vault.of(List.of(customerId)));
    }

    private static Consent read(Row row) throws SQLException {
        return new Consent(
                row.word("purpose", Purpose.class),
                row.word("channel", Channel.class),
                row.flag("given"),
                row.instant("said_at"),
                row.string("evidence"));
    }
}
