package io.perennial.clock;

import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What day it is for the bank, and what time.
 *
 * <p>Normally today by the wall clock, in the bank's zone. For history and for tests the day is set, and can then be moved forward
 * only. Asked at the edge of a service and passed inwards; nothing else asks what time it is.
 */
@ApplicationScoped
public class BusinessClock {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final long FRESH_NANOS = Duration.ofMillis(900).toNanos();

    /** The day as it was read, and when by the process's own stopwatch. */
    private record Known(Optional<LocalDate> day, long at) {}

    private final BusinessDates dates;
    private final ZoneId zone;
    private final Period furthestPast;
    private final Clock wall;
    private volatile Known known;
    private volatile int looks;

    @Inject
    BusinessClock(
            BusinessDates dates,
            @ConfigProperty(name = "perennial.bank-zone", defaultValue = "Asia/Shanghai") ZoneId zone,
            @ConfigProperty(name = "perennial.furthest-past", defaultValue = "P10Y") Period furthestPast) {
        this(dates, zone, furthestPast, Clock.systemUTC());
    }

    BusinessClock(BusinessDates dates, ZoneId zone, Period furthestPast, Clock wall) {
        this.dates = dates;
        this.zone = zone;
        this.furthestPast = furthestPast;
        this.wall = wall;
    }

    /** The bank's day: the one that is set, or today in the bank's zone. At most a second old. */
    public LocalDate today() {
        return set().orElseGet(() -> dayOf(wallTime()));
    }

    /** The bank's time: now, or the end of the day that is set. */
    public Instant now() {
        return set().map(this::endOf).orElseGet(this::wallTime);
    }

    /** The bank's zone, in which days begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** When we do something, whatever day the bank has: for "known since" and other records of our own doing. */
    public Instant wallTime() {
        return wall.instant();
    }

    /** The bank's day in which a time lies. */
    public LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /**
     * Refuses times that cannot be true.
     *
     * @param occurredAt when something is said to have happened; null is accepted
     * @throws Problem 422 {@code time-out-of-range} more than five minutes after the bank's time, or before the furthest past
     */
    public void check(Instant occurredAt) {
        if (occurredAt != null && !isPossible(occurredAt)) {
            throw new Problem(
                    422,
                    "time-out-of-range",
                    "The time lies in the future of the bank's day, or too far in the past.",
                    List.of(new Problem.Error("/occurredAt", "time-out-of-range")));
        }
    }

    /** Whether {@link #check} would accept a time. */
    public boolean isPossible(Instant occurredAt) {
        return !occurredAt.isAfter(now().plus(TOLERANCE))
                && !occurredAt.isBefore(
                        today().minus(furthestPast).atStartOfDay(zone).toInstant());
    }

    /** Whether a day is set, so that time stands still until it is moved. */
    boolean isSet() {
        return set().isPresent();
    }

    /** Sets the day or moves it forward, for all instances of this service. */
    void moveTo(LocalDate day) {
        boolean back = dates.read().isEmpty() && day.isBefore(dayOf(wallTime()));
        if (back || !startAt(day)) {
            throw new Problem(409, "business-date-moved-back", "The business date moves forward only.");
        }
    }

    /** Sets the day, be it a past one; false, and nothing changed, if a later day is set already. */
    boolean startAt(LocalDate day) {
        boolean moved = dates.moveTo(day, wallTime());
        lookAgain();
        return moved;
    }

    /** Forgets which day was seen last; who is just reading it does not keep it either. */
    synchronized void lookAgain() {
        looks++;
        known = null;
    }

    private synchronized void keep(Known read, int asOf) {
        if (asOf == looks) {
            known = read;
        }
    }

    private Optional<LocalDate> set() {
        Known last = known;
        if (last == null || System.nanoTime() - last.at > FRESH_NANOS) {
            int asOf = looks;
            last = new Known(dates.read(), System.nanoTime());
            keep(last, asOf);
        }
        return last.day;
    }

    private Instant endOf(LocalDate day) {
        // PostgreSQL keeps microseconds
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }
}
