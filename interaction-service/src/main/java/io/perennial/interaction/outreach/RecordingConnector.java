package io.perennial.interaction.outreach;

import io.perennial.outbox.Sql;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

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
    public Map<Message, Delivery> send(List<Message> messages) {
        sql.update(
                "insert into recorded_message (contact_id, customer_id, channel, action, sent_at)"
                        + " select *, now() from unnest(?, ?, ?, ?) on conflict do nothing",
                column(messages, UUID[]::new, Message::contactId),
                column(messages, UUID[]::new, Message::customerId),
                column(messages, String[]::new, message -> message.channel().name()),
                column(messages, String[]::new, Message::action));
        return Delivery.DELIVERED.ofAll(messages);
    }

    private static <T> T[] column(List<Message> all, IntFunction<T[]> array, Function<Message, T> value) {
        return all.stream().map(value).toArray(array);
    }
}
