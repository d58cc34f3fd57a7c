package io.perennial.scoring.life;

import static io.perennial.scoring.life.Noted.column;

import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import io.perennial.scoring.decision.Amount;
import io.perennial.scoring.decision.DayFacts;
import io.perennial.scoring.decision.DayFacts.Books;
import io.perennial.scoring.decision.DayFacts.Cause;
import io.perennial.scoring.decision.DayFacts.Dealings;
import io.perennial.scoring.decision.DayFacts.Voice;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The dated facts in the database: added to in one statement for a whole poll, and read for its customers in one. */
@ApplicationScoped
class DatedFacts {

    // Codes are free of control characters, so this one can part them: arrays of arrays cannot be unnested into rows.
    private static final String PART = "\u001f";

    private static final String ADD = """
            insert into dated_facts as t (customer_id, day, contract, value_interactions, new_business, volume, logins,
                opened, resolved, reopened, rating_sum, rating_count, accounts_opened, accounts_closed, movements, net,
                repaid, products, cause, cause_at)
            select customer_id, day, contract, value_interactions, new_business, volume, logins, opened, resolved,
                reopened, rating_sum, rating_count, accounts_opened, accounts_closed, movements, net, repaid,
                string_to_array(products, chr(31)), cause, cause_at
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n (customer_id, day, contract,
                value_interactions, new_business, volume, logins, opened, resolved, reopened, rating_sum, rating_count,
                accounts_opened, accounts_closed, movements, net, repaid, products, cause, cause_at)
            on conflict (customer_id, day, contract) do update set
                value_interactions = t.value_interactions + excluded.value_interactions,
                new_business = t.new_business + excluded.new_business,
                volume = t.volume + excluded.volume,
                logins = t.logins + excluded.logins,
                opened = t.opened + excluded.opened,
                resolved = t.resolved + excluded.resolved,
                reopened = t.reopened + excluded.reopened,
                rating_sum = t.rating_sum + excluded.rating_sum,
                rating_count = t.rating_count + excluded.rating_count,
                accounts_opened = t.accounts_opened + excluded.accounts_opened,
                accounts_closed = t.accounts_closed + excluded.accounts_closed,
                movements = t.movements + excluded.movements,
                net = t.net + excluded.net,
                repaid = t.repaid + excluded.repaid,
                products = case when excluded.products <@ t.products then t.products
                    else array(select distinct unnest(t.products || excluded.products)) end,
                cause = case when t.cause_at is null
                        or (excluded.cause_at, excluded.cause collate "C") > (t.cause_at, t.cause collate "C")
                    then excluded.cause else t.cause end,
                cause_at = greatest(t.cause_at, excluded.cause_at)""";

    private static final String COLUMNS =
            "customer_id, day, contract, value_interactions, new_business, volume, logins,"
                    + " opened, resolved, reopened, rating_sum, rating_count, accounts_opened, accounts_closed, movements, net,"
                    + " repaid, products, cause, cause_at";

    private final Sql sql;

    DatedFacts(Sql sql) {
        this.sql = sql;
    }

    void add(List<Noted<DayFacts>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.update(
                ADD,
                Noted.customers(rows),
                column(rows, LocalDate[]::new, DayFacts::day),
                column(rows, String[]::new, DayFacts::contract),
                column(rows, Integer[]::new, facts -> facts.dealings().valueInteractions()),
                column(rows, Integer[]::new, facts -> facts.dealings().newBusiness()),
                column(
                        rows,
                        BigDecimal[]::new,
                        facts -> Amount.decimal(facts.dealings().volume())),
                column(rows, Integer[]::new, facts -> facts.dealings().logins()),
                column(rows, Integer[]::new, facts -> facts.voice().opened()),
                column(rows, Integer[]::new, facts -> facts.voice().resolved()),
                column(rows, Integer[]::new, facts -> facts.voice().reopened()),
                column(rows, Integer[]::new, facts -> facts.voice().ratingSum()),
                column(rows, Integer[]::new, facts -> facts.voice().ratingCount()),
                column(rows, Integer[]::new, facts -> facts.books().accountsOpened()),
                column(rows, Integer[]::new, facts -> facts.books().accountsClosed()),
                column(rows, Integer[]::new, facts -> facts.books().movements()),
                column(
                        rows,
                        BigDecimal[]::new,
                        facts -> Amount.decimal(facts.books().net())),
                column(
                        rows,
                        BigDecimal[]::new,
                        facts -> Amount.decimal(facts.books().repaid())),
                column(rows, String[]::new, facts -> String.join(PART, facts.products())),
                column(rows, String[]::new, facts -> facts.cause().code()),
                column(rows, Instant[]::new, facts -> facts.cause().at()));
    }

    List<Noted<DayFacts>> of(UUID[] customers) {
        return sql.query(
                "select " + COLUMNS + " from unnest(?) as n(c) join dated_facts on customer_id = n.c",
                DatedFacts::noted,
                (Object) customers);
    }

    /** Of each customer the facts after a day of their own. */
    List<Noted<DayFacts>> after(LocalDate[] days, UUID[] customers) {
        return sql.query(
                "select fact.* from unnest(?, ?) as given(id, past) cross join lateral (select " + COLUMNS
                        + " from dated_facts where customer_id = given.id and day > given.past offset 0) as fact",
                DatedFacts::noted,
                customers,
                days);
    }

    private static Noted<DayFacts> noted(Row row) throws SQLException {
        List<String> products = row.strings("products");
        String cause = row.string("cause");
        DayFacts facts = new DayFacts(
                row.date("day"),
                row.string("contract"),
                new Dealings(
                        row.integer("value_interactions"),
                        row.integer("new_business"),
                        Amount.of(row.decimal("volume")),
                        row.integer("logins")),
                new Voice(
                        row.integer("opened"),
                        row.integer("resolved"),
                        row.integer("reopened"),
                        row.integer("rating_sum"),
                        row.integer("rating_count")),
                new Books(
                        row.integer("accounts_opened"),
                        row.integer("accounts_closed"),
                        row.integer("movements"),
                        Amount.of(row.decimal("net")),
                        Amount.of(row.decimal("repaid"))),
                products.isEmpty() ? Set.of() : Set.copyOf(products),
                cause == null ? Cause.NONE : new Cause(cause, row.instant("cause_at")));
        return new Noted<>(row.uuid("customer_id"), facts);
    }
}
