package io.perennial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestTimesTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void limits_are_set() {
        registry.config().meterFilter(new RequestTimes().limits());
    }

    @Test
    void requests_are_counted_below_each_limit() {
        Timer requests = registry.timer("http.server.requests");

        requests.record(Duration.ofMillis(200));

        assertThat(Arrays.stream(requests.takeSnapshot().histogramCounts())
                        .map(count -> count.bucket(TimeUnit.MILLISECONDS)))
                .containsExactly(25.0, 100.0, 300.0, 1000.0, 3000.0);
        assertThat(requests.takeSnapshot().histogramCounts())
                .extracting(CountAtBucket::count)
                .containsExactly(0.0, 0.0, 1.0, 1.0, 1.0);
    }

    @Test
    void nothing_else_gets_rows_of_its_own() {
        Timer other = registry.timer("jvm.gc.pause");

        other.record(Duration.ofMillis(200));

        assertThat(other.takeSnapshot().histogramCounts()).isEmpty();
    }
}
