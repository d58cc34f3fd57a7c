package io.perennial.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.clock.BusinessClock;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * What an operator asks first: is anything untold, since when, is anything parked? Looked up whenever somebody asks; NaN when the
 * database does not answer.
 */
@Startup
@ApplicationScoped
class OutboxMetrics {

    private final Sql sql;
    private final BusinessClock clock;
    private final Glances glances = new Glances(System::nanoTime);

    OutboxMetrics(Sql sql, BusinessClock clock, MeterRegistry registry) {
        this.sql = sql;
        this.clock = clock;
        Gauge.builder("outbox.oldest.untold.seconds", this, metrics -> metrics.glances.at(metrics::oldestUntoldSeconds))
                .description("Age of the oldest committed event that the broker has not acknowledged")
                .strongReference(true)
                .register(registry);
        Gauge.builder("outbox.refused", this, metrics -> metrics.glances.at(metrics::refused))
                .description("Events that the broker will not take; each stops its customer")
                .strongReference(true)
                .register(registry);
        Gauge.builder("inbox.parked.now", this, metrics -> metrics.glances.at(metrics::parked))
                .description("Events waiting to be mended, replayed or discarded")
                .strongReference(true)
                .register(registry);
    }

    private double oldestUntoldSeconds() {
        return sql.one("select told_at from outbox order by id limit 1", row -> row.instant("told_at"))
                .map(toldAt ->
                        Math.max(1, Duration.between(toldAt, clock.wallTime()).toMillis()) / 1000.0)
                .orElse(0.0);
    }

    private double refused() {
        return count("select count(*) as n from outbox where refused is not null");
    }

    private double parked() {
        return count("select count(*) as n from parked_event where status = 'PARKED'");
    }

    private double count(String query) {
        return sql.one(query, row -> (double) row.number("n")).orElse(0.0);
    }
}
