package io.perennial.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.access.Caller;
import io.perennial.rest.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses calls of staff who call more often than a person does. Each refusal is counted, so that somebody can be told. */
@ApplicationScoped
class RateLimits {

    private static final String SYSTEMS = "machine";
    private static final int PERSONS = 10_000;

    private final SecurityIdentity identity;
    private final Caller caller;
    private final LoadingCache<String, Bucket> calls;
    private final LoadingCache<String, Bucket> tries;
    private final Counter refused;

    RateLimits(SecurityIdentity identity, Caller caller, RateSettings settings, MeterRegistry metrics) {
        this.identity = identity;
        this.caller = caller;
        this.calls = buckets(Bandwidth.builder()
                .capacity(settings.atOnce())
                .refillGreedy(settings.perSecond(), Duration.ofSeconds(1))
                .build());
        this.tries = buckets(Bandwidth.builder()
                .capacity(settings.triesPerMinute())
                .refillGreedy(settings.triesPerMinute(), Duration.ofMinutes(1))
                .build());
        this.refused = Counter.builder("perennial.rate.refused")
                .description("Calls of staff who called more often than a person does")
                .register(metrics);
    }

    @ServerRequestFilter
    void limitCalls() {
        take(calls);
    }

    @TriesOut
    @ServerRequestFilter
    void limitTries() {
        take(tries);
    }

    private void take(LoadingCache<String, Bucket> buckets) {
        if (identity.isAnonymous() || identity.hasRole(SYSTEMS)) {
            return;
        }
        ConsumptionProbe taken = buckets.get(caller.name()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            refused.increment();
            long seconds = TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1;
            throw new Problem(429, "too-many-calls", "You call more often than a person does; wait a little.")
                    .retryAfter((int) seconds);
        }
    }

    private static LoadingCache<String, Bucket> buckets(Bandwidth bandwidth) {
        return Caffeine.newBuilder()
                .maximumSize(PERSONS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(name -> Bucket.builder().addLimit(bandwidth).build());
    }
}
