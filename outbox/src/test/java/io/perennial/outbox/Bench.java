package io.perennial.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the tests do to the outbox and see of it from outside. */
@ApplicationScoped
class Bench {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Outbox outbox;
    private final Sql sql;
    private final String servers;

    Bench(Outbox outbox, Sql sql, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.outbox = outbox;
        this.sql = sql;
        this.servers = servers;
    }

    static ManagerAssigned event(UUID customer, String manager) {
        return new ManagerAssigned(customer, manager, DAY);
    }

    static List<ManagerAssigned> events(UUID customer, int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(i -> event(customer, "M-" + i))
                .toList();
    }

    void tell(List<ManagerAssigned> events) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(events));
    }

    /** The places of the customer's events in the order in which the listener noted them. */
    List<Long> noted(UUID customer) {
        return sql.query("select seq from noted where customer_id = ? order by n", row -> row.number("seq"), customer);
    }

    long notedAltogether(UUID... customers) {
        return sql.one(
                        "select count(*) as c from noted join unnest(?) as given(id) on customer_id = given.id",
                        row -> row.number("c"),
                        (Object) customers)
                .orElse(0L);
    }

    long notedFrom(String source) {
        return sql.one("select count(*) as c from noted where what = ?", row -> row.number("c"), source)
                .orElse(0L);
    }

    long untold(UUID customer) {
        return sql.one("select count(*) as c from outbox where customer_id = ?", row -> row.number("c"), customer)
                .orElse(0L);
    }

    /** Reasons by place of what is parked of a customer. */
    List<String> parked(UUID customer) {
        return sql.query(
                "select seq || ' ' || reason as r from parked_event where customer_id = ? and status = 'PARKED' order by seq",
                row -> row.string("r"),
                customer);
    }

    List<String> parkedFrom(String source) {
        return sql.query(
                "select reason from parked_event where source = ? and status = 'PARKED' order by id",
                row -> row.string("reason"),
                source);
    }

    static List<Long> oneTo(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(Long::valueOf).toList();
    }

    /** A record of our own as another service would send it. */
    ProducerRecord<String, byte[]> message(UUID customer, long seq, Object event) {
        return message(customer, seq, Wire.typeOf(event), Wire.write(event));
    }

    ProducerRecord<String, byte[]> message(UUID customer, long seq, String type, byte[] body) {
        var message = new ProducerRecord<>(Topic.CUSTOMER_EVENTS.wireName(), customer.toString(), body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "/perennial/test",
                        "ce_type",
                        type,
                        "ce_time",
                        "2026-03-02T02:00:00Z",
                        "ce_subject",
                        customer.toString(),
                        "ce_sequence",
                        Long.toString(seq))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    /** A record of another bank system, in binary mode. */
    ProducerRecord<String, byte[]> bankMessage(String source, String id, String type, byte[] body) {
        var message = new ProducerRecord<>(Topic.BANK_EVENTS.wireName(), id, body);
        Map.of("ce_specversion", "1.0", "ce_id", id, "ce_source", source, "ce_type", type)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    void send(List<ProducerRecord<String, byte[]>> messages) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var sent : messages.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows everything on a topic, as a group would read it that has lost its offsets, poll by poll; keeps nothing of it. */
    void everythingOn(Topic topic, Consumer<ConsumerRecords<String, byte[]>> reader) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "group.id", "lost-" + Ids.next(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.wireName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<TopicPartition> open = new HashSet<>(partitions);
            while (!open.isEmpty()) {
                reader.accept(consumer.poll(Duration.ofMillis(200)));
                open.removeIf(partition -> consumer.position(partition) >= ends.get(partition));
            }
        }
    }

    /** The places of a customer's events in the order in which they lie on the topic. */
    List<Long> onTopic(UUID customer) {
        List<Long> places = new ArrayList<>();
        everythingOn(Topic.CUSTOMER_EVENTS, poll -> {
            for (ConsumerRecord<String, byte[]> message : poll) {
                if (customer.toString().equals(message.key())) {
                    places.add(Long.parseLong(new String(
                            message.headers().lastHeader("ce_sequence").value(), UTF_8)));
                }
            }
        });
        return places;
    }

    /** The topics that exist, the broker's own left out. */
    Set<String> topics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            return admin.listTopics().names().get();
        }
    }
}
