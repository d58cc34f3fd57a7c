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

/** Tells an event over the broker under the operation's id, until the broker has acknowledged it. */
final class EventSender implements AutoCloseable {

    private static final String BANK_SYSTEM = "faults";
    private static final String POISONER = "poison";

    private final KafkaProducer<String, byte[]> producer;

    EventSender(String brokers) {
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
        try {
            producer.send(record(operation)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Attempt.of(200, "", MissingNode.getInstance());
        } catch (ExecutionException | TimeoutException e) {
            return Attempt.unknown(0);
        }
    }

    private static ProducerRecord<String, byte[]> record(Operation operation) {
        boolean poison = operation.what() == What.POISON;
        String value = poison
                ? operation.body().path("value").textValue()
                : operation.body().toString();
        String type = poison ? operation.body().path("type").textValue() : "InteractionReported.v1";
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                operation.path(), operation.account(), value == null ? null : value.getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        operation.id().toString(),
                        "ce_source",
                        poison ? POISONER : BANK_SYSTEM,
                        "ce_type",
                        "io.perennial." + type,
                        "ce_subject",
                        operation.account(),
                        "ce_sequence",
                        "1",
                        "content-type",
                        "application/json")
                .forEach((name, text) -> event.headers().add(name, text.getBytes(UTF_8)));
        return event;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
