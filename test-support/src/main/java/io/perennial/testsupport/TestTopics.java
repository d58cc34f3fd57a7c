package io.perennial.testsupport;

import io.perennial.contract.BankEvent;
import io.perennial.contract.CustomerEvent;
import io.perennial.contract.Event;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent;
import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.ScoreEvent;
import io.perennial.contract.Told;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The topics as another service or another bank system uses them: CloudEvents in binary mode, sent one by one and acknowledged
 * before the call returns, and everything that stands on a topic.
 */
public final class TestTopics implements AutoCloseable {

    private static final Map<Class<? extends Event>, Topic> FAMILIES = Map.of(
            CustomerEvent.class, Topic.CUSTOMER_EVENTS,
            InteractionEvent.class, Topic.INTERACTION_EVENTS,
            ScoreEvent.class, Topic.SCORE_EVENTS,
            LifecycleEvent.class, Topic.LIFECYCLE_EVENTS);

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    /** The topics of the broker at an address, as in {@code bootstrap.servers}. */
    public TestTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** The topics of the application under test, see {@link RealBank}. */
    public static TestTopics ofThisTest() {
        return new TestTopics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    /** Tells an event as the service that owns it, now, with a new id; answers the id. */
    public UUID send(Event event, long sequence) {
        UUID id = Ids.next();
        send(new Told<>(id, Instant.now(), sequence, event));
        return id;
    }

    /** Tells an event exactly so; send it twice to try duplicates. */
    public void send(Told<? extends Event> told) {
        send(told, Wire.write(told.event()));
    }

    /** Tells an event whose body was torn on the way, so that whoever hears it parks it. */
    public void sendTorn(Told<? extends Event> told) {
        send(told, "{".getBytes(StandardCharsets.UTF_8));
    }

    private void send(Told<? extends Event> told, byte[] body) {
        Topic topic = topicOf(told.event());
        String customer = told.event().customerId().toString();
        Map<String, String> headers =
                headers("/perennial/" + topic.wireName(), told.id().toString(), Wire.typeOf(told.event()));
        headers.put("ce_time", told.time().toString());
        headers.put("ce_subject", customer);
        headers.put("ce_sequence", Long.toString(told.sequence()));
        sendRaw(topic, customer, body, headers);
    }

    /**
     * Tells an event as another bank system.
     *
     * @param source the system
     * @param id with the source, what makes the event the same when it is sent again
     */
    public void sendBankEvent(String source, String id, BankEvent event) {
        sendRaw(
                Topic.BANK_EVENTS,
                source + ":" + event.identifier().value().hashCode(),
                Wire.write(event),
                headers(source, id, Wire.typeOf(event)));
    }

    /**
     * Puts anything on a topic.
     *
     * @param key may be null
     * @param body may be null
     */
    public void sendRaw(Topic topic, String key, byte[] body, Map<String, String> headers) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic.wireName(), key, body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Not acknowledged: " + topic, e);
        }
    }

    /** Everything that stands on a topic now; the order holds within a key. */
    public List<ConsumerRecord<String, byte[]>> read(Topic topic) {
        return WholeTopic.read(bootstrapServers, topic);
    }

    /** What a service told about one customer, in its order, told twice included. */
    public <E extends Event> List<Told<E>> told(Topic topic, UUID customerId, Class<E> type) {
        return read(topic).stream()
                .filter(message -> customerId.toString().equals(message.key()))
                .flatMap(message -> ToldEvents.read(topic, message, type).stream())
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }

    /** The attributes that every CloudEvent has. */
    public static Map<String, String> headers(String source, String id, String type) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_source", source);
        headers.put("ce_id", id);
        headers.put("ce_type", type);
        headers.put("content-type", "application/json");
        return headers;
    }

    private static Topic topicOf(Event event) {
        return FAMILIES.entrySet().stream()
                .filter(family -> family.getKey().isInstance(event))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
