package io.perennial.interaction.outreach;

import io.perennial.contract.Wire;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * POSTs each message to the bank's own sender. {@code Idempotency-Key} is the contact's id; a receiver that has seen it
 * answers as it did the first time.
 */
@ApplicationScoped
@LookupIfProperty(name = "perennial.contacts.connector", stringValue = "webhook")
class WebhookConnector implements Connector {

    private static final Logger LOG = Logger.getLogger(WebhookConnector.class);

    // request time-out, conflict (still running), too early, too many requests
    private static final Set<Integer> BUSY = Set.of(408, 409, 425, 429);

    private final OutreachSettings.Webhook settings;
    private final HttpClient client;

    WebhookConnector(OutreachSettings settings) {
        this.settings = settings.webhook();
        this.client = HttpClient.newBuilder()
                .connectTimeout(this.settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Map<Message, Delivery> send(List<Message> messages) {
        Map<Message, Delivery> ended = new LinkedHashMap<>();
        messages.forEach(message -> ended.put(message, send(message)));
        return ended;
    }

    private Delivery send(Message message) {
        try {
            return deliveryOf(
                    client.send(request(message), BodyHandlers.discarding()).statusCode());
        } catch (IOException | RuntimeException e) {
            LOG.warnf(
                    "contact %s not handed over: %s",
                    message.contactId(), e.getClass().getSimpleName());
            return Delivery.TRY_LATER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.TRY_LATER;
        }
    }

    private HttpRequest request(Message message) {
        return HttpRequest.newBuilder(settings.url().orElseThrow())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.contactId().toString())
                .POST(BodyPublishers.ofByteArray(Wire.write(message)))
                .build();
    }

    private static Delivery deliveryOf(int status) {
        if (status >= 200 && status < 300) {
            return Delivery.DELIVERED;
        }
        return status < 500 && !BUSY.contains(status) ? Delivery.REFUSED : Delivery.TRY_LATER;
    }
}
