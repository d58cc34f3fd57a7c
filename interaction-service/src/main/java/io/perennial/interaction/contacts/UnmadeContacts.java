package io.perennial.interaction.contacts;

import io.perennial.erasure.Forgetting;
import io.perennial.erasure.Restricting;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Contacts that were still to be made: who was forgotten is not there any more to be reached, and who is to be let be is not. */
@ApplicationScoped
class UnmadeContacts implements Forgetting, Restricting {

    // locked in the order of their ids, as whoever withdraws contacts does
    private static final String WITHDRAW = "with found as (select c.customer_id, c.id from contact c"
            + " join unnest(?) as n(customer) on c.customer_id = n.customer"
            + " where c.status in ('PENDING', 'OPEN', 'SENDING') order by c.id for update of c)"
            + " update contact c set withdrawn_because = ?,"
            + " status = case when c.status = 'SENDING' then c.status else 'WITHDRAWN' end"
            + " from found where c.customer_id = found.customer_id and c.id = found.id";

    private final Sql sql;

    UnmadeContacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String store() {
        return "contacts to be made";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        withdraw(customers, Why.ERASED);
    }

    @Override
    public void restrict(List<UUID> customers, Why why) {
        withdraw(customers, why);
    }

    /** What was withdrawn stays so; the stage asks for new contacts when it is time. */
    @Override
    public void resume(List<UUID> customers) {}

    private void withdraw(List<UUID> customers, Why why) {
        sql.update(WITHDRAW, customers.toArray(UUID[]::new), why);
    }
}
