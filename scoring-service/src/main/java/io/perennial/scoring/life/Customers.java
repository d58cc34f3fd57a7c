package io.perennial.scoring.life;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Tier;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import io.perennial.scoring.decision.Customer;
import io.perennial.scoring.decision.Past;
import io.perennial.scoring.decision.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is scored, and how far their steps were told. Their rows are what concurrent work waits for. */
@ApplicationScoped
class Customers {

    private static final String COLUMNS =
            "customer_id, customer_type, customer_since, told_through, next_step_on, tier, refuted::text[] as refuted, past_through, restricted";

    private final Sql sql;

    Customers(Sql sql) {
        this.sql = sql;
    }

    /**
     * A customer's row.
     *
     * @param pastThrough up to which day their facts are summed up; null if they are not
     * @param restricted whether they are to be let be
     */
    record Entry(UUID id, Customer customer, Standing standing, LocalDate pastThrough, boolean restricted) {

        /** Whether the past may stand for the facts before it when something happened on a day. */
        boolean pastServes(LocalDate earliest) {
            return pastThrough != null
                    && !earliest.isBefore(Past.serves(pastThrough))
                    && !standing.toldThrough().isBefore(Past.serves(pastThrough));
        }
    }

    /** Locks the rows, always in the same order; customers not heard of yet get theirs. */
    List<Entry> lock(UUID[] sorted) {
        List<Entry> entries = lockKnown(sorted);
        if (entries.size() == sorted.length) {
            return entries;
        }
        sql.update(
                "insert into scored_customer (customer_id) select unnest(?) on conflict do nothing", (Object) sorted);
        return lockKnown(sorted);
    }

    List<Entry> read(UUID[] ids) {
        return sql.query(
                "select " + COLUMNS + " from unnest(?) as n(c) join scored_customer on customer_id = n.c",
                Customers::entry,
                (Object) ids);
    }

    /** Locks registered customers whose next silent step has come; those that somebody else works on are left to them. */
    List<Entry> lockDue(LocalDate today, int limit) {
        return sql.query(
                "select " + COLUMNS + " from scored_customer where next_step_on <= ? "
                        + "order by next_step_on, customer_id limit ? for update skip locked",
                Customers::entry,
                today,
                limit);
    }

    /** Locks registered customers behind an id who are not to be let be, in the order of their ids. */
    List<Entry> lockAfter(UUID reached, int limit) {
        return sql.query(
                "select " + COLUMNS + " from scored_customer "
                        + "where customer_id > ? and customer_since is not null and not restricted order by customer_id limit ? for update",
                Customers::entry,
                reached,
                limit);
    }

    boolean anyDue(LocalDate today) {
        return sql.one("select 1 as due from scored_customer where next_step_on <= ? limit 1", row -> true, today)
                .isPresent();
    }

    /** Lets customers be, or not any more: the day that has to be told next is none, or found anew. They must be locked. */
    void restrict(List<UUID> customers, boolean restricted) {
        sql.update(
                "update scored_customer c set restricted = ?, next_step_on = null from unnest(?) as n(id) "
                        + "where c.customer_id = n.id",
                restricted,
                customers.toArray(UUID[]::new));
    }

    /** Stores who they are and how far they were told. */
    void save(List<Entry> entries) {
        Columns columns = new Columns();
        entries.forEach(columns::add);
        sql.update(
                "update scored_customer c set customer_type = n.type, customer_since = n.since, told_through = n.told, "
                        + "next_step_on = n.next, tier = n.tier, refuted = n.refuted::date[] "
                        + "from unnest(?, ?, ?, ?, ?, ?, ?) as n(id, type, since, told, next, tier, refuted) "
                        + "where c.customer_id = n.id",
                columns.ids.toArray(UUID[]::new),
                columns.types.toArray(String[]::new),
                columns.since.toArray(LocalDate[]::new),
                columns.told.toArray(LocalDate[]::new),
                columns.next.toArray(LocalDate[]::new),
                columns.tiers.toArray(String[]::new),
                columns.refuted.toArray(String[]::new));
    }

    private List<Entry> lockKnown(UUID[] sorted) {
        return sql.query(
                "select " + COLUMNS
                        + " from unnest(?) as n(c) join scored_customer on customer_id = n.c"
                        + " order by customer_id for update of scored_customer",
                Customers::entry,
                (Object) sorted);
    }

    private static Entry entry(Row row) throws SQLException {
        LocalDate since = row.date("customer_since");
        Customer customer =
                since == null ? null : new Customer(CustomerType.valueOf(row.string("customer_type")), since);
        SortedSet<LocalDate> refuted =
                row.strings("refuted").stream().map(LocalDate::parse).collect(Collectors.toCollection(TreeSet::new));
        return new Entry(
                row.uuid("customer_id"),
                customer,
                new Standing(
                        row.date("told_through"), row.date("next_step_on"), Tier.valueOf(row.string("tier")), refuted),
                row.date("past_through"),
                row.flag("restricted"));
    }

    private static final class Columns {
        private final List<UUID> ids = new ArrayList<>();
        private final List<String> types = new ArrayList<>();
        private final List<LocalDate> since = new ArrayList<>();
        private final List<LocalDate> told = new ArrayList<>();
        private final List<LocalDate> next = new ArrayList<>();
        private final List<String> tiers = new ArrayList<>();
        private final List<String> refuted = new ArrayList<>();

        void add(Entry entry) {
            Standing standing = entry.standing();
            ids.add(entry.id());
            types.add(entry.customer().type().name());
            since.add(entry.customer().since());
            told.add(standing.toldThrough());
            next.add(standing.nextStepOn());
            tiers.add(standing.tier().name());
            refuted.add(
                    standing.refuted().stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}")));
        }
    }
}
