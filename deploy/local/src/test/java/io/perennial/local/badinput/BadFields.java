package io.perennial.local.badinput;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.contract.Wire;
import io.perennial.local.Service;
import io.perennial.local.badinput.ValidCalls.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows R10, R12 and R19: fields that are unknown, missing or of another kind, in every body. */
abstract class BadFields extends NothingWritten {

    // these bodies are somebody else's words, kept as they are
    private static final List<String> FREE =
            List.of("/v1/parked-events/{id}/body", "/v1/parked-events/untold/{eventId}/body");

    @Test
    void r10_r19_a_field_that_is_not_the_callers_to_say_is_unknown() {
        withOurWords().forEach(valid -> {
            for (String field : List.of(
                    "stage",
                    "score",
                    "branchId",
                    "ownerId",
                    "version",
                    "createdAt",
                    "role",
                    "id",
                    "@class",
                    "__proto__",
                    "constructor",
                    Planted.CANARY)) {
                if (!valid.ask().text().contains('"' + field + '"')) {
                    ObjectNode body = body(valid).put(field, Planted.CANARY);
                    send(valid.ask().body(body.toString())).isRefused(400, "unknown-field");
                }
            }
        });
    }

    @Test
    void r10_a_word_that_is_not_ours_is_unknown() {
        for (String word : List.of("PENGUIN", "individual", "", " ", Planted.CANARY)) {
            said(Service.CUSTOMER, "/v1/customers", "{\"type\":\"%s\",\"name\":\"A\"}", word);
            said(Service.CUSTOMER, "/v1/customers/lookups", "{\"type\":\"%s\",\"value\":\"A\"}", word);
            said(Service.INTERACTION, "/v1/interactions", interaction("\"kind\":\"%s\",\"channel\":\"WEB\""), word);
            said(Service.INTERACTION, "/v1/interactions", interaction("\"kind\":\"LOGIN\",\"channel\":\"%s\""), word);
            said(Service.INTERACTION, "/v1/complaints", interaction("\"channel\":\"WEB\",\"severity\":\"%s\""), word);
            said(Service.LIFECYCLE, moves(), "{\"to\":\"%s\",\"reason\":\"It was agreed so.\",\"by\":\"M-17\"}", word);
            said(Service.LIFECYCLE, "/v1/rules/default-1/activation", "{\"audience\":\"%s\"}", word);
        }
    }

    @Test
    void r10_nothing_is_not_taken_for_something() {
        for (String body :
                List.of("{\"type\":null,\"name\":\"A\"}", "{\"name\":\"A\"}", "{\"type\":\"INDIVIDUAL\"}", "null")) {
            send(Ask.post(Service.CUSTOMER, "/v1/customers", body)).isRefused(422, "unknown-value");
        }
        withOurWords().forEach(valid -> send(valid.ask().body("null")).isRefused(422, "unknown-value"));
    }

    @Test
    void r12_another_kind_of_value_is_not_bent_to_fit() {
        withOurWords().forEach(valid -> {
            for (String body :
                    List.of("[]", "[" + valid.ask().text() + "]", "7", "true", "\"" + Planted.CANARY + "\"")) {
                send(valid.ask().body(body)).isRefused(422, "unknown-value");
            }
            body(valid).fieldNames().forEachRemaining(field -> everyOtherKind(valid, field));
        });
    }

    private void everyOtherKind(Valid valid, String field) {
        for (String value : List.of(
                "{\"$ne\":null}", "{\"@class\":\"java.util.Random\",\"x\":\"" + Planted.CANARY + "\"}", "[[[]]]")) {
            ObjectNode body = body(valid);
            send(valid.ask().body(body.put(field, "HERE").toString().replace("\"HERE\"", value)))
                    .isRefused();
        }
    }

    private void said(Service service, String address, String body, String word) {
        send(Ask.post(service, address, body.formatted(word))).isRefused(422, "unknown-value");
    }

    private String interaction(String fields) {
        return "{\"customerId\":\"" + ground.world().customer() + "\"," + fields + "}";
    }

    private String moves() {
        return "/v1/lifecycles/" + ground.world().customer() + "/moves";
    }

    private List<Valid> withOurWords() {
        return ground.calls()
                .takingJson()
                .filter(valid -> !FREE.contains(valid.call().path()))
                .toList();
    }

    private static ObjectNode body(Valid valid) {
        try {
            return (ObjectNode) Wire.json().readTree(valid.ask().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
