package io.perennial.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Records that come to topics although nobody should send them. */
final class Strays implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    Strays(String kafka) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
    }

    /** Something in the place of a customer's first event, which was heard long ago. */
    void repeat(String customer) {
        ManagerAssigned event = new ManagerAssigned(UUID.fromString(customer), "M-01", LocalDate.EPOCH);
        send(Topic.CUSTOMER_EVENTS, customer, Wire.typeOf(event), Wire.write(event));
    }

    /** A type that only a later release knows. */
    void tellFromTheFuture() {
        send(Topic.CUSTOMER_EVENTS, Ids.next().toString(), "io.perennial.CustomerKnighted.v1", "{}".getBytes(UTF_8));
    }

    /** What can only be parked. */
    void tellNonsense(String text) {
        send(Topic.BANK_EVENTS, "any", "io.perennial.InteractionReported.v1", text.getBytes(UTF_8));
    }

    private void send(Topic topic, String subject, String type, byte[] body) {
        var message = new ProducerRecord<>(topic.wireName(), subject, body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "/strays",
                        "ce_type",
                        type,
                        "ce_time",
                        "2024-01-02T02:00:00Z",
                        "ce_subject",
                        subject,
                        "ce_sequence",
                        "1")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        message.headers().add("content-type", "application/json".getBytes(UTF_8));
        producer.send(message);
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
