package io.perennial.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What may come between the work and its commit, arranged by a test for a certain text. */
final class Interruptions {

    private static final Map<String, Interruption> ARRANGED = new ConcurrentHashMap<>();

    @FunctionalInterface
    interface Interruption {
        void happen(Notes notes);
    }

    private Interruptions() {}

    static void arrange(String text, Interruption interruption) {
        ARRANGED.put(text, interruption);
    }

    static void forget(String text) {
        ARRANGED.remove(text);
    }

    static void happenTo(String text, Notes notes) {
        Interruption arranged = ARRANGED.get(text);
        if (arranged != null) {
            arranged.happen(notes);
        }
    }

    /** Says that it has come, and waits until it may go on. */
    static Interruption pause(CountDownLatch reached, CountDownLatch go) {
        return notes -> {
            reached.countDown();
            try {
                if (!go.await(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let it go on");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
