package io.perennial.local;

import java.util.ArrayDeque;
import java.util.Deque;

/** What runs, stopped in the opposite order, once; what comes too late is stopped at once. */
final class Parts implements AutoCloseable {

    private final Progress progress;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private boolean stopping;

    Parts(Progress progress) {
        this.progress = progress;
    }

    synchronized <T extends AutoCloseable> T add(T part) {
        running.push(part);
        if (stopping) {
            stopAll();
        }
        return part;
    }

    synchronized boolean stopping() {
        return stopping;
    }

    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
        }
        stopAll();
    }

    private synchronized void stopAll() {
        while (!running.isEmpty()) {
            stop(running.pop());
        }
    }

    private void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            // whatever one part's trouble is, the others have to be stopped as well
            progress.say("Something does not stop: " + e);
        }
    }
}
