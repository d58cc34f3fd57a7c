package io.perennial.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Ids;
import io.perennial.contract.Stage;
import io.perennial.local.bank.Services;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer in the words of the trade: what they do through the public interfaces, and what the bank then believes. */
final class Person {

    private final Services services;
    private final String id;
    private final List<String> complaints = new ArrayList<>();

    private Person(Services services, String id) {
        this.services = services;
        this.id = id;
    }

    static Person registers(Services services, String name, LocalDate since) {
        JsonNode customer = services.post(
                services.customer(),
                "/v1/customers",
                key(),
                Map.of(
                        "type",
                        "INDIVIDUAL",
                        "name",
                        name,
                        "customerSince",
                        since.toString(),
                        "manager",
                        "M-01",
                        "identifiers",
                        List.of(Map.of("type", "PHONE", "value", "138" + System.nanoTime() % 100_000_000))));
        return new Person(services, customer.path("id").asText());
    }

    String id() {
        return id;
    }

    Person opensAccount(LocalDate on, String deposit) {
        return does(
                on,
                Map.of(
                        "kind",
                        "ACCOUNT_OPENED",
                        "channel",
                        "BRANCH",
                        "amount",
                        deposit,
                        "currency",
                        "CNY",
                        "product",
                        "CURRENT_ACCOUNT",
                        "contract",
                        "A-1"));
    }

    Person closesAccount(LocalDate on, String payOut) {
        return does(
                on,
                Map.of(
                        "kind",
                        "ACCOUNT_CLOSED",
                        "channel",
                        "BRANCH",
                        "amount",
                        payOut,
                        "currency",
                        "CNY",
                        "product",
                        "CURRENT_ACCOUNT",
                        "contract",
                        "A-1"));
    }

    Person moves(LocalDate on, String amount) {
        return does(
                on,
                Map.of(
                        "kind",
                        "TRANSACTION",
                        "channel",
                        "MOBILE_APP",
                        "amount",
                        amount,
                        "currency",
                        "CNY",
                        "contract",
                        "A-1"));
    }

    Person buys(LocalDate on, String product) {
        return does(on, Map.of("kind", "PURCHASE", "channel", "MOBILE_APP", "product", product));
    }

    private Person does(LocalDate on, Map<String, Object> what) {
        Map<String, Object> body = new HashMap<>(what);
        body.put("customerId", id);
        body.put("direction", "INBOUND");
        body.put("occurredAt", on + "T04:00:00Z");
        services.post(services.interaction(), "/v1/interactions", key(), body);
        return this;
    }

    Person complains(LocalDate on) {
        JsonNode complaint = services.post(
                services.interaction(),
                "/v1/complaints",
                key(),
                Map.of(
                        "customerId",
                        id,
                        "channel",
                        "PHONE",
                        "severity",
                        "HIGH",
                        "cause",
                        "SERVICE",
                        "text",
                        "Nobody called back.",
                        "occurredAt",
                        on + "T05:00:00Z"));
        complaints.add(complaint.path("id").asText());
        return this;
    }

    Person seesComplaintsResolved(LocalDate on) {
        for (String complaint : complaints) {
            services.post(
                    services.interaction(),
                    "/v1/complaints/" + complaint + "/resolution",
                    key(),
                    Map.of("outcome", "APOLOGY_AND_REFUND", "occurredAt", on + "T06:00:00Z"));
        }
        complaints.clear();
        return this;
    }

    JsonNode lifecycle() {
        return services.get(services.lifecycle(), "/v1/lifecycles/" + id);
    }

    /** Why they are where they are and what would move them, with the facts as they are now. */
    String why() {
        return services.get(services.lifecycle(), "/v1/lifecycles/" + id + "/why")
                .toString();
    }

    List<JsonNode> transitions() {
        return services.list(services.lifecycle(), "/v1/lifecycles/" + id + "/transitions");
    }

    List<JsonNode> cases() {
        return services.list(services.lifecycle(), "/v1/retention-cases?customerId=" + id);
    }

    List<JsonNode> actions() {
        return services.list(services.lifecycle(), "/v1/actions?customerId=" + id);
    }

    List<JsonNode> contacts() {
        return services.list(services.interaction(), "/v1/contacts?customerId=" + id);
    }

    List<JsonNode> timeline() {
        return services.list(services.interaction(), "/v1/interactions?limit=500&customerId=" + id);
    }

    JsonNode scores() {
        return services.get(services.scoring(), "/v1/scores/" + id);
    }

    JsonNode overview() {
        return services.get(services.customer(), "/v1/customers/" + id + "/overview");
    }

    /** Waits until the bank believes that they are in that stage for that reason. */
    void isIn(Stage stage, String reason) {
        RunningBank.soon().untilAsserted(() -> {
            JsonNode lifecycle = lifecycle();
            assertThat(lifecycle.path("stage").asText() + " "
                            + lifecycle.path("reason").asText())
                    .isEqualTo(stage + " " + reason);
        });
    }

    private static String key() {
        return Ids.next().toString();
    }
}
