package io.perennial.outbox;

import io.perennial.audit.AuditTrail;
import io.perennial.contract.Event;
import io.perennial.contract.Topic;
import io.perennial.database.OwnWork;
import io.perennial.rest.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Gives a parked event another try, or gives it up, and lets those go on who waited behind it. Each is put on record where it is
 * committed, because the service does it as itself, in a transaction of its own.
 */
@ApplicationScoped
class Replays {

    private final ParkedEvents parked;
    private final OrderedEvents ordered;
    private final BankEvents bank;
    private final Instance<Listener<? extends Event>> listeners;
    private final Instance<BankListener> bankListeners;
    private final AuditTrail trail;

    Replays(
            ParkedEvents parked,
            OrderedEvents ordered,
            BankEvents bank,
            @Any Instance<Listener<? extends Event>> listeners,
            @Any Instance<BankListener> bankListeners,
            AuditTrail trail) {
        this.trail = trail;
        this.parked = parked;
        this.ordered = ordered;
        this.bank = bank;
        this.listeners = listeners;
        this.bankListeners = bankListeners;
    }

    /** Applies a parked event as if it came now. */
    void replay(UUID id) {
        ParkedEvent event = inTransaction(() -> open(id));
        if (event.letter().topic().equals(Topic.BANK_EVENTS.wireName())) {
            inTransaction(() -> replayBank(id));
        } else {
            replayOrdered(id, listenerOf(event.letter().topic()));
        }
    }

    /** Keeps a corrected body for the next replay. */
    ParkedEvent mend(UUID id, byte[] body) {
        return inTransaction(() -> {
            parked.mend(open(id).id(), body);
            done();
            return open(id);
        });
    }

    /** Passes over a parked event for good. That it came stays on record, what it said does not. */
    void discard(UUID id, String by) {
        ParkedEvent event = inTransaction(() -> open(id));
        if (event.seq() == null) {
            inTransaction(() -> {
                parked.end(open(id).id(), "DISCARDED", by);
                done();
            });
        } else {
            discardOrdered(id, by, listenerOf(event.letter().topic()));
        }
    }

    private void replayBank(UUID id) {
        BankArrival arrival = bank.read(open(id).letter(), bankListeners.get());
        if (!(arrival instanceof BankArrival.Readable)) {
            throw stillRefused("it cannot be read");
        }
        bank.apply(List.of(arrival), bankListeners.get());
        parked.end(id, "APPLIED", null);
        done();
    }

    private <E extends Event> void replayOrdered(UUID id, Listener<E> listener) {
        Collection<UUID> followed = inTransaction(() -> {
            Arrival arrival = ArrivalReader.read(listener.topic(), open(id).letter());
            if (!(arrival instanceof Arrival.Ordered next)) {
                throw stillRefused("it cannot be read");
            }
            if (!ordered.isNext(listener.topic(), next.customerId(), next.seq())) {
                throw new Problem(409, "waits-behind", "An earlier event of the same customer is missing or parked.");
            }
            Collection<UUID> behind = ordered.apply(List.of(next), listener);
            done();
            return behind;
        });
        ordered.release(followed, listener);
    }

    private <E extends Event> void discardOrdered(UUID id, String by, Listener<E> listener) {
        UUID customerId = inTransaction(() -> {
            ParkedEvent event = open(id);
            if (!ordered.isNext(listener.topic(), event.customerId(), event.seq())) {
                throw new Problem(409, "waits-behind", "An earlier event of the same customer is missing or parked.");
            }
            ordered.passOver(listener.topic(), event.customerId(), event.seq());
            parked.end(id, "DISCARDED", by);
            done();
            return event.customerId();
        });
        ordered.release(List.of(customerId), listener);
    }

    private void done() {
        trail.note(200, null);
    }

    private ParkedEvent open(UUID id) {
        ParkedEvent event = parked.lock(id)
                .orElseThrow(() -> new Problem(404, "not-found", "There is no parked event with this id."));
        trail.isAbout(event.customerId());
        if (!event.status().equals("PARKED")) {
            throw new Problem(409, "not-parked", "This event was applied or discarded already.");
        }
        return event;
    }

    private Listener<? extends Event> listenerOf(String topic) {
        return listeners.stream()
                .filter(listener -> listener.topic().wireName().equals(topic))
                .findFirst()
                .orElseThrow(() -> new Problem(409, "not-heard", "This service no longer hears that topic."));
    }

    private static void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    // A listener may refuse for any reason; the caller hears which code it gave, never what the event says.
    private static <T> T inTransaction(Supplier<T> work) {
        try {
            return OwnWork.call(() -> QuarkusTransaction.requiringNew().call(work::get));
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw e;
            }
            throw stillRefused(e instanceof Unacceptable refusal ? refusal.code() : Trouble.name(e));
        }
    }

    private static Problem stillRefused(String why) {
        return new Problem(
                422, "still-refused", "The event is refused again: " + why + ". Mend its body, or discard it.");
    }
}
