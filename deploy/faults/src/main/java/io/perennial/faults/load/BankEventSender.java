package io.perennial.faults.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another system of the bank: tells an event under the operation's id, until the broker has acknowledged it. */
final class BankEventSender implements AutoCloseable {

    private static final String TOPIC = "bank-events";
    private static final String SOURCE = "faults";

    private final KafkaProducer<String, byte[]> producer;

    BankEventSender(String brokers) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", brokers,
                        "acks", "all",
                        "enable.idempotence", true,
                        "max.block.ms", 3_000,
                        "request.timeout.ms", 3_000,
                        "delivery.timeout.ms", 4_000,
                        "reconnect.backoff.max.ms", 1_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    Attempt send(Operation operation, Duration patience) throws InterruptedException {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                TOPIC, operation.account(), operation.body().toString().getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", operation.id().toString(),
                        "ce_source", SOURCE,
                        "ce_type", "io.perennial.InteractionReported.v1",
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(event).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Attempt.of(200, "", MissingNode.getInstance());
        } catch (ExecutionException | TimeoutException e) {
            return Attempt.unknown(0);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
