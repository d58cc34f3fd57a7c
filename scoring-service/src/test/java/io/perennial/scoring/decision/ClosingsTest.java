package io.perennial.scoring.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Facts;
import io.perennial.scoring.decision.Reported.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClosingsTest {

    private static final LocalDate BEGIN = LocalDate.of(2000, 1, 1);

    @Property
    void the_mean_of_a_month_is_exact_however_large_its_balances(@ForAll @Size(30) List<Long> balances) {
        BigDecimal sum = balances.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cents = sum.divide(BigDecimal.valueOf(3_000), 0, RoundingMode.HALF_UP);

        long coarse = balances.stream().mapToLong(Closings::coarse).sum();
        long rest = balances.stream().mapToLong(Closings::rest).sum();

        assertThat(Closings.mean(coarse, rest, 30)).isEqualTo(cents.longValueExact() * 100);
    }

    @Test
    void the_mean_of_fifty_trillion_is_fifty_trillion_after_a_life() {
        BigDecimal much = new BigDecimal("50000000000000.00");
        Reported report = new Reported(BEGIN, "fund", Figure.ASSET, Amount.of(much), Instant.EPOCH, "fund", true);
        Customer customer = new Customer(CustomerType.COMPANY, BEGIN);

        Facts facts = new Timeline(customer, List.of(), List.of(report), Models.SHIPPED)
                .on(BEGIN.plusYears(60))
                .facts();

        assertThat(facts.assetsMean30d()).isEqualTo(much);
    }
}
