package io.perennial.outbox;

import java.util.List;
import java.util.UUID;

/** Hides what parked events say from whoever reads the database: other systems' events may say anything of anybody. */
public interface ParkedBodies {

    /** A service that hears only what says nothing of persons hides nothing. */
    ParkedBodies IN_CLEAR = new ParkedBodies() {
        @Override
        public byte[] seal(UUID parkedEvent, byte[] body) {
            return body;
        }

        @Override
        public byte[] open(UUID parkedEvent, byte[] sealed) {
            return sealed;
        }

        @Override
        public void forget(List<UUID> parkedEvents) {}
    };

    /** What is kept of a body, in the transaction that is open; null stays null. */
    byte[] seal(UUID parkedEvent, byte[] body);

    /** The body of what was kept; null stays null. */
    byte[] open(UUID parkedEvent, byte[] sealed);

    /** These bodies have served: nobody can open them any more, in the transaction that is open. */
    void forget(List<UUID> parkedEvents);
}
