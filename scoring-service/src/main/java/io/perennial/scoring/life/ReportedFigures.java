package io.perennial.scoring.life;

import static io.perennial.scoring.life.Noted.column;

import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import io.perennial.scoring.decision.Amount;
import io.perennial.scoring.decision.Reported;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The figures from the bank's books in the database; of two about the same day the later one holds. */
@ApplicationScoped
class ReportedFigures {

    private static final String ADD = """
            insert into reported_figure as t (customer_id, day, contract, figure, amount, reported_at, product,
                open)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (customer_id, day, contract, figure) do update
                set amount = excluded.amount, reported_at = excluded.reported_at, product = excluded.product,
                    open = excluded.open
                where (excluded.reported_at, excluded.amount, excluded.open, excluded.product collate "C")
                    > (t.reported_at, t.amount, t.open, t.product collate "C")""";

    private static final String COLUMNS = "customer_id, day, contract, figure, amount, reported_at, product, open";

    private final Sql sql;

    ReportedFigures(Sql sql) {
        this.sql = sql;
    }

    void add(List<Noted<Reported>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.update(
                ADD,
                Noted.customers(rows),
                column(rows, LocalDate[]::new, Reported::day),
                column(rows, String[]::new, Reported::contract),
                column(rows, String[]::new, report -> report.figure().name()),
                column(rows, BigDecimal[]::new, report -> Amount.decimal(report.amount())),
                column(rows, Instant[]::new, Reported::reportedAt),
                column(rows, String[]::new, Reported::product),
                column(rows, Boolean[]::new, Reported::open));
    }

    List<Noted<Reported>> of(UUID[] customers) {
        return sql.query(
                "select " + COLUMNS + " from unnest(?) as n(c) join reported_figure on customer_id = n.c",
                ReportedFigures::noted,
                (Object) customers);
    }

    /** Of each customer the figures after a day of their own. */
    List<Noted<Reported>> after(LocalDate[] days, UUID[] customers) {
        return sql.query(
                "select fact.* from unnest(?, ?) as given(id, past) cross join lateral (select " + COLUMNS
                        + " from reported_figure"
                        + " where customer_id = given.id and day > given.past offset 0) as fact",
                ReportedFigures::noted,
                customers,
                days);
    }

    private static Noted<Reported> noted(Row row) throws SQLException {
        Reported report = new Reported(
                row.date("day"),
                row.string("contract"),
                row.word("figure", Reported.Figure.class),
                Amount.of(row.decimal("amount")),
                row.instant("reported_at"),
                row.string("product"),
                row.flag("open"));
        return new Noted<>(row.uuid("customer_id"), report);
    }
}
