package io.perennial.database;

import java.util.function.Supplier;

/**
 * What the service does by itself, for no caller: it hears events, tells them, does what is due at night. Only here does it see all
 * customers. Everywhere else the database shows what the caller may see; and nothing at all if there is no caller, so that who
 * forgets to say so finds nothing, instead of too much.
 */
public final class OwnWork {

    private static final ThreadLocal<Boolean> NOW = new ThreadLocal<>();

    private OwnWork() {}

    /** Does work of the service's own, in this thread; what it begins in others is not. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** As {@link #run}, with an answer. */
    public static <T> T call(Supplier<T> work) {
        Boolean before = NOW.get();
        NOW.set(true);
        try {
            return work.get();
        } finally {
            if (before == null) {
                NOW.remove();
            }
        }
    }

    /** Whether this thread does it now. */
    public static boolean isNow() {
        return NOW.get() != null;
    }
}
