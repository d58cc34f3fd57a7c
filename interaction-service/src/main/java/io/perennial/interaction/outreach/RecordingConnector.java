package io.perennial.interaction.outreach;

import io.perennial.outbox.Sql;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Sends nothing and keeps what it was given: for trying out, for history, for tests. */
@ApplicationScoped
@LookupIfProperty(name = "perennial.contacts.connector", stringValue = "recording", lookupIfMissing = true)
class RecordingConnector implements Connector {

    private final Sql sql;

    RecordingConnector(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public Delivery send(Message message) {
        sql.update(
                "insert into recorded_message (contact_id, customer_id, channel, action, sent_at)"
                        + " values (?, ?, ?, ?, now()) on conflict do nothing",
                message.contactId(),
                message.customerId(),
                message.channel(),
                message.action());
        return Delivery.DELIVERED;
    }
}
