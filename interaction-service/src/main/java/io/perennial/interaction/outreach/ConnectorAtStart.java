package io.perennial.interaction.outreach;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

/** Refuses to start with a connector that could never send. */
@ApplicationScoped
class ConnectorAtStart {

    void look(@Observes StartupEvent start, Instance<Connector> connector, OutreachSettings settings) {
        if (!connector.isResolvable()) {
            throw new IllegalStateException("perennial.contacts.connector is either recording or webhook");
        }
        if (settings.connector().equals("webhook") && settings.webhook().url().isEmpty()) {
            throw new IllegalStateException("perennial.contacts.webhook.url says where the webhook connector sends to");
        }
    }
}
