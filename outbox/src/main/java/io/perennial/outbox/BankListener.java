package io.perennial.outbox;

import io.perennial.contract.BankEvent;
import java.util.List;

/** Hears what other bank systems tell on {@code bank-events}. */
public interface BankListener {

    /** Whether events of this type are for this service; others are passed over. */
    boolean wants(Class<? extends BankEvent> type);

    /**
     * Applies what one poll brought, in the transaction that is open: nothing twice, in no particular order. If it throws,
     * see {@link Listener#hear}.
     */
    void hear(List<Reported> events);
}
