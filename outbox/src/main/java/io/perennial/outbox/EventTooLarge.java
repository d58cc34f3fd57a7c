package io.perennial.outbox;

/** An event that no broker would take was appended. Found before it is committed, so that nobody waits behind it. */
public final class EventTooLarge extends RuntimeException {
    EventTooLarge(String type, int bytes) {
        super(type + " has " + bytes + " bytes");
    }
}
