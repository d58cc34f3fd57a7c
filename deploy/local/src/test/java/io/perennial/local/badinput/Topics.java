package io.perennial.local.badinput;

import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.perennial.local.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts anything on a topic, and sees what became of it at those who hear it. */
final class Topics implements AutoCloseable {

    static final Map<Topic, List<Service>> HEARERS = Map.of(
            Topic.BANK_EVENTS, List.of(Service.CUSTOMER, Service.INTERACTION),
            Topic.CUSTOMER_EVENTS, List.of(Service.INTERACTION, Service.SCORING),
            Topic.INTERACTION_EVENTS, List.of(Service.SCORING, Service.LIFECYCLE),
            Topic.SCORE_EVENTS, List.of(Service.LIFECYCLE, Service.CUSTOMER),
            Topic.LIFECYCLE_EVENTS, List.of(Service.CUSTOMER, Service.INTERACTION));

    /** Where a record stands. */
    record Place(Topic topic, int partition, long offset) {

        Place beginning() {
            return new Place(topic, partition, 0);
        }
    }

    private final TestedBank bank;
    private final KafkaProducer<String, byte[]> producer;

    Topics(TestedBank bank) {
        this(bank, Map.of());
    }

    Topics(TestedBank bank, Map<String, Object> settings) {
        this.bank = bank;
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", bank.kafka());
        all.put("linger.ms", "0");
        this.producer = new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    KafkaProducer<String, byte[]> producer() {
        return producer;
    }

    /** Sends it, and waits until the broker has it. */
    Place send(Letter letter) {
        return send(record(letter), letter);
    }

    /** The same, but to that partition. */
    Place sendTo(int partition, Letter letter) {
        return send(
                new ProducerRecord<>(
                        letter.topic().wireName(), partition, letter.key(), letter.body(), letter.headers()),
                letter);
    }

    private Place send(ProducerRecord<String, byte[]> record, Letter letter) {
        try {
            RecordMetadata where = producer.send(record).get();
            return new Place(letter.topic(), where.partition(), where.offset());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    static ProducerRecord<String, byte[]> record(Letter letter) {
        return new ProducerRecord<>(letter.topic().wireName(), null, letter.key(), letter.body(), letter.headers());
    }

    /** A column of what a service has parked of that record; empty if it has not. */
    String parkedAs(String column, Service service, Place place) {
        return bank
                .tables()
                .ask(
                        service,
                        "select " + column + " from parked_event where topic = ? and part = ? and position = ?",
                        place.topic().wireName(),
                        place.partition(),
                        place.offset())
                .stream()
                .findFirst()
                .orElse("");
    }

    String someTypeOn(Topic topic) {
        return "io.perennial." + new TreeSet<>(Wire.eventsOn(topic).keySet()).first() + ".v1";
    }

    /** The approved sample of an event. */
    static String sample(String type) {
        try (InputStream in = Wire.class.getResourceAsStream("/samples/" + type + ".v1.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    /** Each partition of a topic, to send something to it. */
    static List<Place> everyPartition(Topic topic) {
        return IntStream.range(0, Topic.PARTITIONS)
                .mapToObj(partition -> new Place(topic, partition, 0))
                .toList();
    }
}
