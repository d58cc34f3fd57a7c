package io.perennial.customer.file.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FileDatesTest {

    private static final LocalDate TODAY = LocalDate.of(1994, 3, 30);

    @Test
    void a_customer_may_be_one_since_long_ago_or_today() {
        assertThat(FileDates.faults(LocalDate.of(1950, 1, 1), LocalDate.of(1920, 2, 29), TODAY))
                .isEmpty();
        assertThat(FileDates.faults(TODAY, null, TODAY)).isEmpty();
    }

    @Test
    void nobody_is_a_customer_or_born_tomorrow_or_in_the_year_one() {
        assertThat(FileDates.faults(TODAY.plusDays(1), TODAY.plusDays(1), TODAY))
                .containsExactly(Fault.time("/customerSince"), Fault.time("/profile/birthDate"));
        assertThat(FileDates.faults(LocalDate.of(1, 1, 1), null, TODAY)).containsExactly(Fault.time("/customerSince"));
    }
}
