package io.perennial.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {

    @Test
    void what_an_operator_says_of_the_way_to_the_broker_is_taken() {
        assertThat(with(Map.of("security.protocol", "SSL", "ssl.keystore.location", "/keys/scoring.p12")))
                .containsEntry("bootstrap.servers", "broker:9093")
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.keystore.location", "/keys/scoring.p12");
    }

    @Test
    void how_we_send_is_not_the_operators_to_say() {
        assertThat(with(Map.of("acks", "0", "enable.idempotence", "false")))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true);
    }

    @Test
    void what_only_consumers_know_is_left_out() {
        assertThat(with(Map.of("group.id", "scoring-service", "port", "tcp://10.0.0.1:9092")))
                .doesNotContainKeys("group.id", "port");
    }

    private static Map<String, Object> with(Map<String, Object> kafka) {
        return new ProducerSettings(kafka, "broker:9093", "scoring-service").all();
    }
}
