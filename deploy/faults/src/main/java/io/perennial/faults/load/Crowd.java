package io.perennial.faults.load;

import io.perennial.local.Service;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Who waits for which service: when too many do, nobody new goes there, and clients turn to the others. */
final class Crowd {

    private static final int MOST = 40;

    private final Map<Service, AtomicInteger> waiting = new EnumMap<>(Service.class);

    Crowd() {
        Arrays.stream(Service.values()).forEach(service -> waiting.put(service, new AtomicInteger()));
    }

    /** Whether there is room for one more. */
    boolean hasRoom(Service service) {
        return waiting.get(service).get() < MOST;
    }

    void join(Service service) {
        waiting.get(service).incrementAndGet();
    }

    void leave(Service service) {
        waiting.get(service).decrementAndGet();
    }

    int size() {
        return waiting.values().stream().mapToInt(AtomicInteger::get).sum();
    }
}
