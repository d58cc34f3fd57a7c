package io.perennial.faults.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What stood on the topics of the services, in the order of each topic. */
public final class Topics {

    /** Their names, by who tells on them. */
    static final Map<String, String> TELLERS = Map.of(
            "customer-events", "customer",
            "interaction-events", "interaction",
            "score-events", "scoring",
            "lifecycle-events", "lifecycle");

    /**
     * An event as it stood on a topic.
     *
     * @param about what it tells of, by the id that its body names; null if none
     */
    record Told(String topic, UUID customer, long seq, String id, String type, String about) {}

    private final Map<UUID, List<Told>> told = new HashMap<>();

    void add(Told event) {
        told.computeIfAbsent(event.customer(), one -> new ArrayList<>()).add(event);
    }

    /** What was told of a customer on a topic. */
    List<Told> of(String topic, UUID customer) {
        return told.getOrDefault(customer, List.of()).stream()
                .filter(event -> event.topic().equals(topic))
                .toList();
    }

    /** What was told under a type of customers. */
    Stream<Told> ofType(String type, Collection<UUID> customers) {
        return customers.stream()
                .flatMap(customer -> told.getOrDefault(customer, List.of()).stream())
                .filter(event -> event.type().equals(type));
    }

    /** These have been looked at. */
    void forget(Collection<UUID> customers) {
        customers.forEach(told::remove);
    }
}
