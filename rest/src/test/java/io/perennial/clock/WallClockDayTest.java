package io.perennial.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.rest.Problem;
import io.perennial.rest.RealPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Without a setting the bank's day is that of the wall clock, in the bank's zone. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class WallClockDayTest {

    private static final Instant EVENING_IN_LONDON = Instant.parse("2026-11-22T16:30:00Z");

    @Inject
    BusinessDates dates;

    @Test
    void the_day_begins_in_the_banks_zone() {
        BusinessClock clock = clockAt(EVENING_IN_LONDON);

        assertThat(clock.today()).isEqualTo(LocalDate.parse("2026-11-23"));
        assertThat(clock.now()).isEqualTo(EVENING_IN_LONDON);
        assertThat(clock.isSet()).isFalse();
    }

    @Test
    void a_day_before_today_cannot_be_set() {
        assertThatThrownBy(() -> clockAt(EVENING_IN_LONDON).moveTo(LocalDate.parse("2026-11-22")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));
        assertThat(dates.read()).isEmpty();
    }

    private BusinessClock clockAt(Instant now) {
        return new BusinessClock(
                dates, ZoneId.of("Asia/Shanghai"), Period.ofYears(10), Clock.fixed(now, ZoneOffset.UTC));
    }
}
