package io.perennial.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the relay's producer reaches the broker, as the operator says ({@code kafka.*}), and how it sends, which is ours to say. */
@ApplicationScoped
class ProducerSettings {

    private final Map<String, Object> kafka;
    private final String servers;
    private final String application;

    /**
     * @param kafka all settings {@code kafka.*}, as those who hear get them too: also how the broker knows us, and we it
     * @param servers one of them, asked for by name: without it a service does not start
     */
    ProducerSettings(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.kafka = kafka;
        this.servers = servers;
        this.application = application;
    }

    Map<String, Object> all() {
        Map<String, Object> all = new HashMap<>(kafka);
        // some concern consumers, and some are no settings but what else an environment calls KAFKA_...
        all.keySet().retainAll(ProducerConfig.configNames());
        all.putAll(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ProducerConfig.CLIENT_ID_CONFIG, "perennial-" + application + "-relay",
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                // nothing goes before the flush, which waits for nobody: a round is one request
                ProducerConfig.LINGER_MS_CONFIG, 1_000,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000));
        return all;
    }
}
