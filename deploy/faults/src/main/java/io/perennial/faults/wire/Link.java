package io.perennial.faults.wire;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The state of an edge between two processes, and the connections over it. */
final class Link {

    /** What may happen to connections. */
    enum State {
        /** All passes. */
        OPEN,
        /** Nobody answers: connections end, new ones are refused. */
        CUT,
        /** Connections stand and are accepted, and nothing passes until the link is open again. */
        BLACK_HOLE,
        /** The server's end of each connection is gone, and the client does not hear of it before the link is open again. */
        HALF_OPEN
    }

    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private volatile long delayNanos;
    private State state = State.OPEN;

    synchronized boolean isCut() {
        return state == State.CUT;
    }

    synchronized void become(State next) {
        state = next;
        notifyAll();
        if (next == State.CUT) {
            closeAll();
        } else if (next == State.HALF_OPEN) {
            passages.forEach(Passage::loseServer);
        }
    }

    /** From now on everything takes so much longer in each direction. */
    void delay(Duration delay) {
        delayNanos = delay.toNanos();
    }

    /** Waits as long as the link lets nothing pass. */
    void pass() throws InterruptedException {
        if (delayNanos > 0) {
            LockSupport.parkNanos(delayNanos);
        }
        synchronized (this) {
            while (state == State.BLACK_HOLE) {
                wait();
            }
        }
    }

    /** Waits as long as nobody would tell a client that its server is gone. */
    synchronized void awaitTruth() throws InterruptedException {
        while (state == State.HALF_OPEN || state == State.BLACK_HOLE) {
            wait();
        }
    }

    void add(Passage passage) {
        passages.add(passage);
    }

    void forget(Passage passage) {
        passages.remove(passage);
    }

    void closeAll() {
        passages.forEach(Passage::close);
        passages.clear();
    }
}
