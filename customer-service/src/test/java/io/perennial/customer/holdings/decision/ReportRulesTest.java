package io.perennial.customer.holdings.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.BankEvent.HoldingsReported;
import io.perennial.contract.Holding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ReportRules RULES = new ReportRules("CNY", LocalDate.of(1900, 1, 1), TODAY);

    @Test
    void a_sound_report_is_believed() {
        assertThat(RULES.objection(report(TODAY, "CNY", holding("1", "10.50")))).isEmpty();
        assertThat(RULES.objection(report(TODAY, "CNY"))).isEmpty();
        assertThat(RULES.objection(new HoldingsReported(null, TODAY, null, "CNY", BigDecimal.ONE, null, null)))
                .isEmpty();
    }

    @Test
    void a_report_of_tomorrow_or_of_no_day_is_not() {
        assertThat(RULES.objection(report(TODAY.plusDays(1), "CNY"))).contains("DATE_OUT_OF_RANGE");
        assertThat(RULES.objection(report(LocalDate.of(1, 1, 1), "CNY"))).contains("DATE_OUT_OF_RANGE");
        assertThat(RULES.objection(report(null, "CNY"))).contains("DATE_OUT_OF_RANGE");
    }

    @Test
    void only_the_reporting_currency_is_understood() {
        assertThat(RULES.objection(report(TODAY, "USD"))).contains("CURRENCY_UNKNOWN");
        assertThat(RULES.objection(report(TODAY, null))).contains("CURRENCY_UNKNOWN");
    }

    @Test
    void balances_are_not_negative_and_can_be_stored_to_the_last_digit() {
        assertThat(RULES.objection(report(TODAY, "CNY", holding("1", "-0.01")))).contains("BALANCE_NEGATIVE");
        assertThat(RULES.objection(report(TODAY, "CNY", holding("1", "0.00001"))))
                .contains("AMOUNT_OUT_OF_RANGE");
        assertThat(RULES.objection(report(TODAY, "CNY", holding("1", "1e400")))).contains("AMOUNT_OUT_OF_RANGE");
        assertThat(RULES.objection(report(TODAY, "CNY", holding("1", "999999999999.9999"))))
                .isEmpty();
        assertThat(RULES.objection(report(TODAY, "CNY", holding("1", "1000000000000"))))
                .contains("AMOUNT_OUT_OF_RANGE");
        assertThat(RULES.objection(report(TODAY, "CNY", holding("1", "1e-1000000000"))))
                .contains("AMOUNT_OUT_OF_RANGE");
        assertThat(RULES.objection(
                        new HoldingsReported(null, TODAY, List.of(), "CNY", new BigDecimal("-1"), null, null)))
                .contains("AMOUNT_OUT_OF_RANGE");
    }

    @Test
    void a_loss_is_an_income_below_zero() {
        assertThat(RULES.objection(new HoldingsReported(
                        null, TODAY, List.of(), "CNY", null, new BigDecimal("-300"), BigDecimal.ONE)))
                .isEmpty();
    }

    @Test
    void a_contract_is_named_once_and_in_readable_characters() {
        assertThat(RULES.objection(report(TODAY, "CNY", holding("1", "1"), holding("1", "2"))))
                .contains("CONTRACT_TWICE");
        assertThat(RULES.objection(report(TODAY, "CNY", holding("a\u0000", "1"))))
                .contains("HOLDING_INCOMPLETE");
        assertThat(RULES.objection(report(TODAY, "CNY", holding("\uD800", "1"))))
                .contains("HOLDING_INCOMPLETE");
        assertThat(RULES.objection(report(TODAY, "CNY", holding(" ", "1")))).contains("HOLDING_INCOMPLETE");
        assertThat(RULES.objection(
                        new HoldingsReported(null, TODAY, Collections.singletonList(null), "CNY", null, null, null)))
                .contains("HOLDING_INCOMPLETE");
    }

    @Test
    void a_thousand_contracts_are_a_lot_and_one_more_is_a_mistake() {
        assertThat(RULES.objection(report(TODAY, "CNY", holdings(1_000)))).isEmpty();
        assertThat(RULES.objection(report(TODAY, "CNY", holdings(1_001)))).contains("TOO_MANY_HOLDINGS");
    }

    private static HoldingsReported report(LocalDate asOf, String currency, Holding... holdings) {
        return new HoldingsReported(null, asOf, Arrays.asList(holdings), currency, null, null, null);
    }

    private static Holding[] holdings(int count) {
        return IntStream.range(0, count).mapToObj(i -> holding("" + i, "1")).toArray(Holding[]::new);
    }

    private static Holding holding(String contract, String balance) {
        return new Holding(contract, "P1", Holding.Kind.ASSET, new BigDecimal(balance), true);
    }
}
