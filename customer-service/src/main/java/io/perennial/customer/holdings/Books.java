package io.perennial.customer.holdings;

import io.perennial.contract.Holding;
import io.perennial.customer.holdings.decision.Figure;
import io.perennial.customer.holdings.decision.Latest;
import io.perennial.customer.holdings.decision.Latest.ContractState;
import io.perennial.customer.holdings.decision.Latest.FigureState;
import io.perennial.customer.holdings.decision.Report;
import io.perennial.outbox.Outbox;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What stands in customers' contracts. The report of the latest day is current; every report is told, since facts have days. */
@ApplicationScoped
public class Books {

    private final Sql sql;
    private final Outbox outbox;

    Books(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Takes reports into the books and tells them, in the transaction that is open. */
    public void take(List<Report> reports) {
        // the outbox locks the customers, in one order for all: whoever comes second writes on top of the first
        outbox.append(reports.stream().map(Report::tell).toList());
        keepContracts(Latest.contracts(reports));
        keepFigures(Latest.figures(reports));
    }

    /** What stands in a customer's contracts, by contract. */
    List<HoldingsView.Contract> contracts(UUID customerId) {
        return sql.query(
                "select contract, product, kind, balance, open, as_of, reported_at, source from holding "
                        + "where customer_id = ? order by contract",
                Books::contract,
                customerId);
    }

    /** The latest figures of a customer as a whole. */
    List<HoldingsView.Amount> figures(UUID customerId) {
        return sql.query(
                "select figure, amount, as_of, source from reported_figure where customer_id = ? order by figure",
                row -> new HoldingsView.Amount(
                        row.word("figure", Figure.class),
                        row.decimal("amount"),
                        row.date("as_of"),
                        row.string("source")),
                customerId);
    }

    private void keepContracts(Collection<ContractState> states) {
        if (states.isEmpty()) {
            return;
        }
        List<ContractState> rows = states.stream()
                .sorted(Comparator.comparing(
                                (ContractState state) -> state.report().customerId())
                        .thenComparing(state -> state.holding().contract()))
                .toList();
        sql.update(
                "insert into holding as h (customer_id, contract, product, kind, balance, open, as_of, reported_at, source) "
                        + "select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) "
                        + "on conflict (customer_id, contract) do update set product = excluded.product, "
                        + "kind = excluded.kind, balance = excluded.balance, open = excluded.open, "
                        + "as_of = excluded.as_of, reported_at = excluded.reported_at, source = excluded.source "
                        + "where excluded.as_of >= h.as_of",
                column(rows, ContractState::report, Report::customerId, UUID[]::new),
                column(rows, ContractState::holding, Holding::contract, String[]::new),
                column(rows, ContractState::holding, Holding::product, String[]::new),
                column(rows, ContractState::holding, holding -> holding.kind().name(), String[]::new),
                column(rows, ContractState::holding, Holding::balance, BigDecimal[]::new),
                column(rows, ContractState::holding, Holding::open, Boolean[]::new),
                column(rows, ContractState::report, Report::asOf, LocalDate[]::new),
                column(rows, ContractState::report, Report::reportedAt, Instant[]::new),
                column(rows, ContractState::report, Report::source, String[]::new));
    }

    private void keepFigures(Collection<FigureState> states) {
        if (states.isEmpty()) {
            return;
        }
        List<FigureState> rows = List.copyOf(states);
        sql.update(
                "insert into reported_figure as f (customer_id, figure, amount, as_of, reported_at, source) "
                        + "select * from unnest(?, ?, ?, ?, ?, ?) "
                        + "on conflict (customer_id, figure) do update set amount = excluded.amount, "
                        + "as_of = excluded.as_of, reported_at = excluded.reported_at, source = excluded.source "
                        + "where excluded.as_of >= f.as_of",
                column(rows, FigureState::report, Report::customerId, UUID[]::new),
                column(rows, FigureState::figure, Figure::name, String[]::new),
                column(rows, state -> state, state -> state.report().figure(state.figure()), BigDecimal[]::new),
                column(rows, FigureState::report, Report::asOf, LocalDate[]::new),
                column(rows, FigureState::report, Report::reportedAt, Instant[]::new),
                column(rows, FigureState::report, Report::source, String[]::new));
    }

    private static <R, P, T> T[] column(
            List<R> rows, Function<R, P> part, Function<P, T> field, IntFunction<T[]> array) {
        return rows.stream().map(part).map(field).toArray(array);
    }

    private static HoldingsView.Contract contract(Row row) throws SQLException {
        return new HoldingsView.Contract(
                row.string("contract"),
                row.string("product"),
                row.word("kind", Holding.Kind.class),
                row.decimal("balance"),
                row.flag("open"),
                row.date("as_of"),
                row.instant("reported_at"),
                row.string("source"));
    }
}
