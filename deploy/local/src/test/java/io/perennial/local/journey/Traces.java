package io.perennial.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.local.bank.Services;
import io.perennial.local.bank.Services.Refused;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** All that the four services tell about one customer to somebody who may see everything. */
final class Traces {

    private static final List<String> AT_CUSTOMER = List.of(
            "/v1/customers?limit=500",
            "/v1/customers/{id}",
            "/v1/customers/{id}/history",
            "/v1/customers/{id}/identifiers",
            "/v1/customers/{id}/consents",
            "/v1/customers/{id}/holdings",
            "/v1/customers/{id}/overview",
            "/v1/customers/{id}/erasure");
    private static final List<String> AT_INTERACTION =
            List.of("/v1/interactions?customerId={id}", "/v1/complaints?limit=500", "/v1/contacts?customerId={id}");
    private static final List<String> AT_SCORING =
            List.of("/v1/scores/{id}", "/v1/scores/{id}/history", "/v1/scores/{id}/ranks");
    private static final List<String> AT_LIFECYCLE = List.of(
            "/v1/lifecycles/{id}",
            "/v1/lifecycles/{id}/transitions",
            "/v1/lifecycles/{id}/why",
            "/v1/actions?customerId={id}",
            "/v1/retention-cases?customerId={id}");
    private static final List<String> EVERYWHERE = List.of(
            "/v1/audit?customerId={id}&limit=500",
            "/v1/parked-events",
            "/v1/parked-events/untold",
            "/v1/erasures/{id}");

    private final Services services;
    private final String customer;

    Traces(Services services, String customer) {
        this.services = services;
        this.customer = customer;
    }

    /** The addresses under which a text is found, with what is linked from lists. */
    List<String> of(String text) {
        List<String> found = new ArrayList<>();
        look(services.customer(), AT_CUSTOMER, text, found);
        look(services.interaction(), AT_INTERACTION, text, found);
        look(services.interaction(), each("/v1/interactions?customerId=" + customer, "/v1/interactions/"), text, found);
        look(services.interaction(), each("/v1/complaints?limit=500", "/v1/complaints/"), text, found);
        look(services.scoring(), AT_SCORING, text, found);
        look(services.lifecycle(), AT_LIFECYCLE, text, found);
        services.all().forEach(service -> look(service, EVERYWHERE, text, found));
        return found;
    }

    private List<String> each(String list, String above) {
        return services.list(services.interaction(), list).stream()
                .map((JsonNode item) -> above + item.path("id").asText())
                .toList();
    }

    private void look(URI service, List<String> paths, String text, List<String> found) {
        for (String path : paths) {
            if (answer(service, path.replace("{id}", customer)).contains(text)) {
                found.add(path);
            }
        }
    }

    private String answer(URI service, String path) {
        try {
            return services.text(service, path);
        } catch (Refused refusal) {
            return refusal.getMessage(); // a refusal may give somebody away as well
        }
    }
}
