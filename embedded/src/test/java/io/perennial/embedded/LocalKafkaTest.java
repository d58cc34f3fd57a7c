package io.perennial.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.contract.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @TempDir
    Path directory;

    @Test
    void what_was_sent_is_there_after_a_restart_and_the_topics_are_as_the_contract_says() throws Exception {
        try (LocalKafka kafka = LocalKafka.start(directory, 0)) {
            send(kafka, "kept");
        }
        try (LocalKafka kafka = LocalKafka.start(directory, 0);
                KafkaConsumer<String, String> consumer = consumer(kafka)) {
            consumer.subscribe(List.of(Topic.BANK_EVENTS.wireName()));

            ConsumerRecord<String, String> record =
                    consumer.poll(Duration.ofSeconds(20)).iterator().next();

            assertThat(record.value()).isEqualTo("kept");
            assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
            assertThat(consumer.partitionsFor(Topic.BANK_EVENTS.wireName())).hasSize(Topic.PARTITIONS);
            assertThat(consumer.listTopics()).hasSizeGreaterThanOrEqualTo(Topic.values().length);
        }
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> LocalKafka.start(directory, somebody.getLocalPort()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("Port " + somebody.getLocalPort() + " is taken");
        }
    }

    private static void send(LocalKafka kafka, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topic.BANK_EVENTS.wireName(), "key", value))
                    .get();
        }
    }

    private static KafkaConsumer<String, String> consumer(LocalKafka kafka) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "test", "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
