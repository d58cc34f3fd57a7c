package io.perennial.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.local.Progress;
import io.perennial.local.bank.Services;
import java.util.Map;

/** Relationship managers take calls from their worklist and say what came of them: new interactions. */
final class Managers {

    private static final int CALLS = 10;

    private final Services services;

    Managers(Services services) {
        this.services = services;
    }

    void work(Progress progress) {
        JsonNode calls = services.get(services.interaction(), "/v1/contacts?status=OPEN&limit=" + CALLS)
                .path("items");
        for (JsonNode call : calls) {
            services.post(
                    services.interaction(),
                    "/v1/contacts/" + call.path("id").asText() + "/outcome",
                    "outcome-" + call.path("id").asText(),
                    Map.of("outcome", "REACHED"));
        }
        progress.say("Relationship managers made " + calls.size() + " calls from their worklists");
    }
}
