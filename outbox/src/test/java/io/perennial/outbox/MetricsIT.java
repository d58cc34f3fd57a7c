package io.perennial.outbox;

import static io.perennial.outbox.Bench.event;
import static io.perennial.outbox.Bench.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.perennial.contract.Ids;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an operator is shown of events. */
@QuarkusTest
@WithTestResource(RealBank.class)
class MetricsIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @Inject
    MeterRegistry registry;

    @Test
    void each_event_is_counted_with_how_long_it_took_from_its_teller() {
        UUID customer = Ids.next();
        bench.tell(events(customer, 3));
        await().atMost(SOON).until(() -> bench.noted(customer).size() == 3);

        Timer delay =
                registry.get("inbox.delay").tag("topic", "customer-events").timer();
        assertThat(delay.count()).isGreaterThanOrEqualTo(3);
        assertThat(delay.takeSnapshot().histogramCounts()).isNotEmpty();
        assertThat(registry.get("inbox.applied")
                        .tag("topic", "customer-events")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(3);
        assertThat(delay.totalTime(TimeUnit.SECONDS)).isPositive();
    }

    @Test
    void what_is_parked_is_counted_by_reason_and_shown_until_somebody_ends_it() {
        UUID customer = Ids.next();
        bench.send(List.of(bench.message(customer, 1, event(customer, "POISON"))));
        await().atMost(SOON).until(() -> !bench.parked(customer).isEmpty());

        Counter parked = registry.get("inbox.parked")
                .tag("topic", "customer-events")
                .tag("reason", "POISONED")
                .counter();
        assertThat(parked.count()).isGreaterThanOrEqualTo(1);
        assertThat(gauge("inbox.parked.now")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void nothing_is_old_when_all_is_told() {
        UUID customer = Ids.next();
        bench.tell(events(customer, 1));
        await().atMost(SOON).until(() -> bench.noted(customer).size() == 1);

        await().atMost(SOON).untilAsserted(() -> assertThat(gauge("outbox.oldest.untold.seconds"))
                .isZero());
        assertThat(registry.get("outbox.sent").counter().count()).isPositive();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
