package io.perennial.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The Kafka broker, as the relay sees it: events go in, each is taken or refused, or the broker is away. */
@ApplicationScoped
class Broker {

    private static final Logger LOG = Logger.getLogger(Broker.class);

    private final ProducerSettings settings;
    private final String source;
    private final MeterRegistry metrics;
    private KafkaProducer<String, byte[]> producer;

    Broker(
            ProducerSettings settings,
            @ConfigProperty(name = "quarkus.application.name") String application,
            MeterRegistry metrics) {
        this.settings = settings;
        this.source = "/perennial/" + application;
        this.metrics = metrics;
    }

    /** Sends events and waits for the word on each. Once a customer's event failed, the later ones are held back. */
    Answer send(List<Unsent> events) {
        Set<UUID> refusedCustomers = new HashSet<>();
        List<Sending> sending = new ArrayList<>(events.size());
        for (Unsent event : events) {
            if (refusedCustomers.contains(event.customerId())) {
                continue;
            }
            Sending one = new Sending(event, producer().send(record(event)));
            sending.add(one);
            if (one.refusedAtOnce()) {
                refusedCustomers.add(event.customerId());
            } else if (one.failedAtOnce()) {
                break; // each further event would wait as long for a broker that does not answer
            }
        }
        producer().flush();
        return answer(sending);
    }

    private Answer answer(List<Sending> sending) {
        List<Unsent> taken = new ArrayList<>(sending.size());
        List<Refusal> refused = new ArrayList<>();
        Throwable trouble = null;
        for (Sending one : sending) {
            Throwable failure = one.failure();
            if (failure == null) {
                taken.add(one.event());
            } else if (isTheEventsFault(failure)) {
                refused.add(new Refusal(one.event(), failure.getClass().getSimpleName()));
            } else {
                trouble = failure;
            }
        }
        metrics.counter("outbox.sent").increment(taken.size());
        if (trouble != null) {
            LOG.warnf(
                    "the broker did not take all events (%s); they are sent again",
                    trouble.getClass().getSimpleName());
            renewProducerUnlessRetriable(trouble);
        }
        return new Answer(taken, refused, trouble != null);
    }

    private static boolean isTheEventsFault(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidRecordException;
    }

    private synchronized void renewProducerUnlessRetriable(Throwable trouble) {
        if (!(trouble instanceof RetriableException)) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private ProducerRecord<String, byte[]> record(Unsent event) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(event.topic(), event.customerId().toString(), event.body());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.eventId().toString());
        header(message, "ce_source", source);
        header(message, "ce_type", event.type());
        header(message, "ce_time", event.toldAt().toString());
        header(message, "ce_subject", event.customerId().toString());
        header(message, "ce_sequence", Long.toString(event.seq()));
        header(message, "content-type", "application/json");
        if (event.trace() != null) {
            header(message, "traceparent", event.trace());
        }
        return message;
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings.all(), new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    synchronized void close(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    /** An event handed to the broker, and its word to come. */
    private record Sending(Unsent event, Future<RecordMetadata> word) {

        boolean failedAtOnce() {
            return word.isDone() && failure() != null;
        }

        boolean refusedAtOnce() {
            return failedAtOnce() && isTheEventsFault(failure());
        }

        Throwable failure() {
            try {
                word.get();
                return null;
            } catch (ExecutionException e) {
                return e.getCause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new TimeoutException(e);
            }
        }
    }

    /** The broker will never take this event. */
    record Refusal(Unsent event, String reason) {}

    /** What became of the events; those that are in neither list are sent again. */
    record Answer(List<Unsent> taken, List<Refusal> refused, boolean brokerAway) {}
}
