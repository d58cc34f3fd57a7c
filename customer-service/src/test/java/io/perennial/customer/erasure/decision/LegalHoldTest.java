package io.perennial.customer.erasure.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.customer.erasure.decision.LegalHold.Contract;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalHoldTest {

    private static final Period TEN_YEARS = Period.ofYears(10);
    private static final LocalDate LAST_MAY = LocalDate.parse("2025-05-31");
    private static final LocalDate LONG_AGO = LocalDate.parse("2011-01-15");

    @Test
    void who_never_had_a_contract_may_be_forgotten_at_once() {
        assertThat(LegalHold.endsOn(List.of(), TEN_YEARS)).contains(LocalDate.MIN);
    }

    @Test
    void who_has_an_open_contract_may_not_be_forgotten() {
        assertThat(LegalHold.endsOn(List.of(new Contract(false, LONG_AGO), new Contract(true, LAST_MAY)), TEN_YEARS))
                .isEmpty();
    }

    @Test
    void the_years_count_from_the_end_of_the_last_contract() {
        assertThat(LegalHold.endsOn(List.of(new Contract(false, LAST_MAY), new Contract(false, LONG_AGO)), TEN_YEARS))
                .contains(LocalDate.parse("2035-05-31"));
    }
}
