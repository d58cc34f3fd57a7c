package io.perennial.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Ids;
import io.perennial.local.DemoStaff;
import io.perennial.local.bank.Services;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A customer with the same mark in all that is personal of them: name, profile, identifiers and words. */
final class Planted {

    /** No other text has it; an e-mail address may. */
    static final String MARK = "geheim4711";

    private final Services services;
    private final String id;
    private final String phone;

    private Planted(Services services, String id, String phone) {
        this.services = services;
        this.id = id;
        this.phone = phone;
    }

    /** Somebody who registers and complains. */
    static Planted in(Services services, LocalDate since) {
        String own = Long.toString(Math.abs(Ids.next().getLeastSignificantBits()) % 1_000_000_000_000L);
        JsonNode customer = services.post(
                services.customer(),
                "/v1/customers",
                Ids.next().toString(),
                Map.of(
                        "type", "INDIVIDUAL",
                        "name", MARK + " " + own,
                        "customerSince", since.toString(),
                        "profile", Map.of("occupation", MARK + own),
                        "identifiers",
                                List.of(
                                        Map.of("type", "PHONE", "value", "+86" + own),
                                        Map.of("type", "EMAIL", "value", MARK + own + "@example.com"))));
        Planted planted = new Planted(services, customer.path("id").asText(), "+86" + own);
        services.post(
                services.interaction(),
                "/v1/complaints",
                Ids.next().toString(),
                Map.of(
                        "customerId", planted.id,
                        "channel", "PHONE",
                        "severity", "LOW",
                        "cause", "SERVICE",
                        "text", "Call me, " + MARK + own));
        return planted;
    }

    String id() {
        return id;
    }

    /** As somebody sees it who may see all. */
    String name() {
        return services.as(DemoStaff.ALL_ROUND)
                .get(services.customer(), "/v1/customers/" + id)
                .path("name")
                .asText();
    }

    boolean isFoundByPhone() {
        try {
            services.post(
                    services.customer(),
                    "/v1/customers/lookups",
                    Ids.next().toString(),
                    Map.of("type", "PHONE", "value", phone));
            return true;
        } catch (Services.Refused refused) {
            if (refused.getMessage().contains("404")) {
                return false;
            }
            throw refused;
        }
    }

    List<JsonNode> complaints() {
        return services.list(services.interaction(), "/v1/complaints?customerId=" + id);
    }
}
