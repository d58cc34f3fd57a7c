package io.perennial.scoring.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.CustomerType;
import io.perennial.scoring.decision.Reported.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargeBalancesTest {

    private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);

    private final List<Reported> reports = new ArrayList<>();

    @Property(tries = 200)
    void the_mean_of_a_month_is_exact_however_large_its_balances(
            @ForAll @Size(30) List<@LongRange(max = Long.MAX_VALUE) Long> balances) {
        BigDecimal sum = balances.stream().map(Amount::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int day = 0; day < balances.size(); day++) {
            reports(day, balances.get(day));
        }

        assertThat(meanOn(BEGIN.plusDays(29)))
                .isEqualByComparingTo(sum.divide(BigDecimal.valueOf(30), 2, RoundingMode.HALF_UP));
        reports.clear();
    }

    @Test
    void the_mean_of_fifty_trillion_is_fifty_trillion_after_a_life() {
        BigDecimal much = new BigDecimal("50000000000000.00");

        reports(0, Amount.of(much));

        assertThat(meanOn(BEGIN.plusYears(60))).isEqualTo(much);
    }

    private void reports(int day, long balance) {
        reports.add(new Reported(BEGIN.plusDays(day), "fund", Figure.ASSET, balance, Instant.EPOCH, "fund", true));
    }

    private BigDecimal meanOn(LocalDate day) {
        Customer customer = new Customer(CustomerType.COMPANY, BEGIN);
        return new Timeline(customer, List.of(), reports, Models.SHIPPED)
                .on(day)
                .facts()
                .assetsMean30d();
    }
}
