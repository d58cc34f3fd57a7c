package io.perennial.local.badinput;

import static io.perennial.local.journey.RunningBank.soon;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.local.Service;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What exists, so that an address that names it is found: a customer with something of each kind. */
final class World {

    static final String PHONE = "138 1234 5678";

    private final TestedBank bank;
    private final Topics topics;
    private final Map<String, Map<String, String>> ids = new TreeMap<>();
    private final String customer;
    private final String customerNo = TestedBank.key();

    World(TestedBank bank, Topics topics) {
        this.bank = bank;
        this.topics = topics;
        this.customer = registered(customerNo);
        String identifier = bank.send(Ask.get(Service.CUSTOMER, "/v1/customers/" + customer + "/identifiers"))
                .json()
                .at("/items/0/id")
                .asText();
        ids.put("/v1/customers/{id}", Map.of("id", customer, "identifierId", identifier));
        // somebody else, since it can be asked for once only
        ids.put("/v1/customers/{id}/erasure", Map.of("id", registered()));
        ids.put("/v1/scores/{customerId}", Map.of("customerId", customer));
        ids.put("/v1/lifecycles/{customerId}", Map.of("customerId", customer));
        ids.put("/v1/interactions/{id}", Map.of("id", interaction()));
        ids.put("/v1/complaints/{id}", Map.of("id", complaint()));
        ids.put("/v1/contacts/{id}", Map.of("id", Ids.next().toString()));
        ids.put("/v1/scores/rescoring/{id}", Map.of("id", rescoring()));
        ids.put(
                "/v1/parked-events/untold/{eventId}",
                Map.of("eventId", Ids.next().toString()));
        soon().untilAsserted(() -> bank.services().get(bank.address(Service.LIFECYCLE), "/v1/lifecycles/" + customer));
        soon().untilAsserted(() -> bank.services().get(bank.address(Service.SCORING), "/v1/scores/" + customer));
    }

    String customer() {
        return customer;
    }

    /** The ids that stand in an address. */
    Map<String, String> in(Service service, String path) {
        if (path.startsWith("/v1/parked-events/{id}")) {
            return Map.of("id", parkedBy(service));
        }
        return ids.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparing(String::length))
                .map(ids::get)
                .orElse(Map.of());
    }

    /** An event that the service could not read. */
    private String parkedBy(Service service) {
        Topic heard = service == Service.LIFECYCLE ? Topic.SCORE_EVENTS : Topic.CUSTOMER_EVENTS;
        Topic topic = service == Service.CUSTOMER ? Topic.LIFECYCLE_EVENTS : heard;
        Topics.Place place = topics.send(Letter.about(Ids.next().toString(), topic)
                .with("ce_type", topics.someTypeOn(topic))
                .body("{".getBytes(StandardCharsets.UTF_8)));
        return soon().until(() -> topics.parkedAs("id", service, place), id -> !id.isEmpty());
    }

    /** What the customer is called by other systems. */
    String customerNo() {
        return customerNo;
    }

    String registered() {
        return registered(TestedBank.key());
    }

    private String registered(String customerNo) {
        return made(
                Service.CUSTOMER,
                "/v1/customers",
                "{\"type\":\"INDIVIDUAL\",\"name\":\"王伟\",\"customerSince\":\"2026-02-02\",\"identifiers\":"
                        + "[{\"type\":\"CUSTOMER_NO\",\"value\":\"" + customerNo + "\"}]}");
    }

    private String interaction() {
        return made(
                Service.INTERACTION,
                "/v1/interactions",
                "{\"customerId\":\"" + customer + "\",\"kind\":\"LOGIN\",\"channel\":\"WEB\"}");
    }

    private String complaint() {
        return made(
                Service.INTERACTION,
                "/v1/complaints",
                "{\"customerId\":\"" + customer + "\",\"channel\":\"WEB\",\"text\":\"Too dear.\"}");
    }

    private String rescoring() {
        Ask ask = new Ask(Service.SCORING, "POST", "/v1/scores/rescoring", Map.of(), null)
                .with("Idempotency-Key", TestedBank.key());
        return bank.send(ask).json().path("id").asText();
    }

    /** Waits while the service has not heard of the customer yet. */
    private String made(Service service, String address, String json) {
        JsonNode made = soon().until(
                        () -> bank.send(Ask.post(service, address, json)), answer -> answer.status() == 201)
                .json();
        return made.path("id").asText();
    }
}
