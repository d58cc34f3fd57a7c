package io.perennial.customer.holdings.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Holding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LatestTest {

    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void the_report_of_the_later_day_is_current_in_whatever_order_they_come() {
        Report monday = report(ANNA, MONDAY, "savings", 100);
        Report tuesday = report(ANNA, TUESDAY, "savings", 200);

        assertThat(balances(monday, tuesday)).containsExactly(BigDecimal.valueOf(200));
        assertThat(balances(tuesday, monday)).containsExactly(BigDecimal.valueOf(200));
    }

    @Test
    void of_two_reports_of_one_day_the_last_is_current() {
        assertThat(balances(report(ANNA, MONDAY, "savings", 100), report(ANNA, MONDAY, "savings", 90)))
                .containsExactly(BigDecimal.valueOf(90));
    }

    @Test
    void each_contract_of_each_customer_stands_for_itself() {
        assertThat(balances(
                        report(ANNA, TUESDAY, "savings", 1),
                        report(ANNA, MONDAY, "fund", 2),
                        report(BEN, MONDAY, "savings", 3)))
                .containsExactly(BigDecimal.valueOf(1), BigDecimal.valueOf(2), BigDecimal.valueOf(3));
    }

    @Test
    void a_figure_that_is_not_reported_leaves_the_earlier_one() {
        Report wallet = new Report(ANNA, MONDAY, Instant.EPOCH, "crm", List.of(), BigDecimal.TEN, null, null);
        Report income = new Report(ANNA, TUESDAY, Instant.EPOCH, "crm", List.of(), null, BigDecimal.ONE, null);

        assertThat(Latest.figures(List.of(wallet, income)))
                .extracting(Latest.FigureState::figure)
                .containsExactly(Figure.WALLET, Figure.INCOME_90D);
    }

    private static List<BigDecimal> balances(Report... reports) {
        return Latest.contracts(List.of(reports)).stream()
                .map(state -> state.holding().balance())
                .toList();
    }

    private static Report report(UUID customer, LocalDate asOf, String contract, long balance) {
        Holding holding = new Holding(contract, "P1", Holding.Kind.ASSET, BigDecimal.valueOf(balance), true);
        return new Report(customer, asOf, Instant.EPOCH, "core", List.of(holding), null, null, null);
    }
}
