package io.perennial.local.bank;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.perennial.contract.BankEvent;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Another system of the bank, which joins by events alone: it needs the published schema and nothing else of ours. */
public final class BankSystem implements AutoCloseable {

    private final String source;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** @param source {@code ce_source}, names the system */
    public BankSystem(String brokers, String source) {
        this.source = source;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", 5, "enable.idempotence", true),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Tells an event.
     *
     * @param id {@code ce_id}: told again under the same id, it changes nothing
     * @param key any stable value, so that what belongs together stays in order
     */
    public void tell(String id, String key, BankEvent event) {
        var message = new ProducerRecord<>(Topic.BANK_EVENTS.wireName(), key, Wire.write(event));
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", source, "ce_type", Wire.typeOf(event))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        message.headers().add("content-type", "application/json".getBytes(UTF_8));
        producer.send(message, (sent, trouble) -> failure.compareAndSet(null, trouble));
    }

    /** Waits until the broker has all that was told. */
    public void flush() {
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException("the broker did not take an event", failure.get());
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
