package io.perennial.interaction.outreach;

import io.perennial.interaction.outreach.decision.Verdict;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The contacts that wait to be sent, as rows. Leases and retries follow the database's clock, which all replicas share. */
@ApplicationScoped
class PendingContacts {

    private static final String LOCK = "select * from contact where status in ('PENDING', 'SENDING') and try_on <= ?"
            + " and (retry_at is null or retry_at < now()) order by try_on, id limit ? for update skip locked";

    // Claimed for two minutes; postponed and given up ones lose no attempt.
    private static final String DECIDED =
            "update contact c set status = n.status, blocked_because = n.reason, try_on = coalesce(n.try_on, c.try_on),"
                    + " attempts = c.attempts + case when n.status = 'SENDING' then 1 else 0 end,"
                    + " retry_at = case when n.status = 'SENDING' then now() + interval '2 minutes' end"
                    + " from unnest(?, ?, ?, ?, ?) as n(customer_id, id, status, try_on, reason)"
                    + " where c.customer_id = n.customer_id and c.id = n.id";

    private static final String FOUND = "with found as (select c.customer_id, c.id from contact c"
            + " join unnest(?, ?) as n(customer_id, id) on c.customer_id = n.customer_id and c.id = n.id"
            + " where c.status = 'SENDING' order by c.id for update of c) ";
    private static final String OF_FOUND =
            " from found where c.customer_id = found.customer_id and c.id = found.id and c.status = 'SENDING'";

    private static final String DONE =
            FOUND + "update contact c set status = 'DONE', outcome = ?, done_at = ?" + OF_FOUND + " returning c.id";
    private static final String FAILED =
            FOUND + "update contact c set status = 'FAILED', blocked_because = ?" + OF_FOUND + " returning c.id";
    private static final String LATER = "update contact c set retry_at = now() + make_interval(secs => ?),"
            + " status = case when withdrawn_because is null then c.status else 'WITHDRAWN' end"
            + " where customer_id = ? and id = ? and status = 'SENDING'";

    private static final String TAKE_BACK = "update contact c set status = 'WITHDRAWN'"
            + " from unnest(?, ?) as n(customer_id, id) where c.customer_id = n.customer_id and c.id = n.id";

    private final Sql sql;

    PendingContacts(Sql sql) {
        this.sql = sql;
    }

    /** Some that may be tried today and that no other replica is looking at. */
    List<Pending> lockSome(LocalDate today, int most) {
        return sql.query(LOCK, Pending::of, today, most);
    }

    /** These are not handed over again. */
    void takeBack(List<Pending> contacts) {
        if (!contacts.isEmpty()) {
            sql.update(
                    TAKE_BACK,
                    column(contacts, UUID[]::new, Pending::customerId),
                    column(contacts, UUID[]::new, Pending::id));
        }
    }

    void decided(Map<Pending, Verdict> verdicts) {
        List<Pending> contacts = List.copyOf(verdicts.keySet());
        sql.update(
                DECIDED,
                column(contacts, UUID[]::new, Pending::customerId),
                column(contacts, UUID[]::new, Pending::id),
                column(contacts, String[]::new, contact -> statusAfter(verdicts.get(contact))),
                column(contacts, LocalDate[]::new, contact -> tryOn(verdicts.get(contact))),
                column(contacts, String[]::new, contact -> reason(verdicts.get(contact))));
    }

    /** Ends contacts that were sent; answers which of them no other replica had ended before. */
    Set<UUID> done(List<Message> messages, String outcome, Instant at) {
        return ended(DONE, messages, outcome, at);
    }

    /** Ends contacts that cannot be sent; answers which of them no other replica had ended before. */
    Set<UUID> failed(List<Message> messages, String reason) {
        return ended(FAILED, messages, reason);
    }

    /** Has a contact handed over again after a while, unless its wish was withdrawn meanwhile. */
    void later(Message message, Duration wait) {
        sql.update(LATER, (double) wait.toSeconds(), message.customerId(), message.contactId());
    }

    private Set<UUID> ended(String statement, List<Message> messages, Object... values) {
        if (messages.isEmpty()) {
            return Set.of();
        }
        Object[] arguments = new Object[values.length + 2];
        arguments[0] = column(messages, UUID[]::new, Message::customerId);
        arguments[1] = column(messages, UUID[]::new, Message::contactId);
        System.arraycopy(values, 0, arguments, 2, values.length);
        return sql.query(statement, row -> row.uuid("id"), arguments).stream().collect(Collectors.toSet());
    }

    private static String statusAfter(Verdict verdict) {
        if (verdict instanceof Verdict.Send) {
            return "SENDING";
        }
        return verdict instanceof Verdict.GiveUp ? "BLOCKED" : "PENDING";
    }

    private static LocalDate tryOn(Verdict verdict) {
        return verdict instanceof Verdict.Postpone postpone ? postpone.tryOn() : null;
    }

    private static String reason(Verdict verdict) {
        if (verdict instanceof Verdict.GiveUp giveUp) {
            return giveUp.reason();
        }
        return verdict instanceof Verdict.Postpone postpone ? postpone.reason() : null;
    }

    private static <E, T> T[] column(List<E> all, IntFunction<T[]> array, Function<E, T> value) {
        return all.stream().map(value).toArray(array);
    }
}
