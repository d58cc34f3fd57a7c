package io.perennial.scoring.life;

import io.perennial.outbox.Unacceptable;
import java.time.LocalDate;

/** Which days a fact may have. The services that took it in were stricter; this keeps a broken one from stretching a life. */
final class Days {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private Days() {}

    // Another service's business date may be moved before ours, so a year ahead is borne.
    static LocalDate check(LocalDate day, LocalDate today) {
        if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(1))) {
            throw new Unacceptable("TIME_OUT_OF_RANGE");
        }
        return day;
    }
}
