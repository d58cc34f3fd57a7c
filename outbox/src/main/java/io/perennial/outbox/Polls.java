package io.perennial.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The polls that are being worked on, and when each last came forward. */
@ApplicationScoped
class Polls {

    /** Longer than the longest transaction (60 s): whoever has not come forward until then never will. */
    static final Duration PATIENCE = Duration.ofSeconds(75);

    private final Map<Thread, Poll> underWay = new ConcurrentHashMap<>();

    /** Works on a poll. */
    void of(String topic, Runnable work) {
        underWay.put(Thread.currentThread(), new Poll(topic, System.nanoTime()));
        try {
            work.run();
        } finally {
            underWay.remove(Thread.currentThread());
        }
    }

    /** The poll of this thread has come forward, if only by another try. */
    void progress() {
        underWay.computeIfPresent(Thread.currentThread(), (thread, poll) -> new Poll(poll.topic(), System.nanoTime()));
    }

    /** Topics of polls that do not come to an end. */
    Collection<String> stuck() {
        return stuck(System.nanoTime());
    }

    Collection<String> stuck(long now) {
        return underWay.values().stream()
                .filter(poll -> now - poll.lastSeen() > PATIENCE.toNanos())
                .map(Poll::topic)
                .toList();
    }

    private record Poll(String topic, long lastSeen) {}
}
