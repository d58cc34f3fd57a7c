package io.perennial.outbox;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether this process still hears: a consumer that was closed by a fault, or a poll that does not come to an end, is mended by
 * nothing but a restart. A broker or a database that is away is no reason for one: both are waited for.
 */
@Liveness
@ApplicationScoped
class StillHearing implements HealthCheck {

    private final KafkaClientService clients;
    private final Polls polls;
    private final Set<String> closed = new ConcurrentSkipListSet<>();

    StillHearing(KafkaClientService clients, Polls polls) {
        this.clients = clients;
        this.polls = polls;
    }

    @Override
    public HealthCheckResponse call() {
        clients.getConsumerChannels().forEach(this::knock);
        Set<String> deaf = new TreeSet<>(closed);
        deaf.addAll(polls.stuck());
        return HealthCheckResponse.named("still hearing")
                .status(deaf.isEmpty())
                .withData("deaf", String.join(", ", deaf))
                .build();
    }

    // Not waited for: a consumer that looks for its broker answers late. One that is closed refuses; the next call
    // tells.
    private void knock(String channel) {
        for (KafkaConsumer<?, ?> consumer : clients.getConsumers(channel)) {
            consumer.runOnPollingThread(open -> {}).subscribe().with(nothing -> {}, refusal -> closed.add(channel));
        }
    }
}
