package io.perennial.faults.load;

import io.perennial.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Requests that nobody can mean, one or two for each service: they are refused with 4xx also when much has just gone wrong. */
final class BadInput {

    private record Request(Service service, String path, String body) {}

    private static final List<Request> REQUESTS = List.of(
            new Request(Service.CUSTOMER, "/v1/customers", "{\"type\":\"INDIVIDUAL\""),
            new Request(Service.CUSTOMER, "/v1/customers", "{\"type\":\"GHOST\",\"name\":\"Rumpelstilz\"}"),
            new Request(Service.INTERACTION, "/v1/interactions", "[[[[[[[["),
            new Request(
                    Service.INTERACTION,
                    "/v1/interactions",
                    "{\"kind\":\"LOGIN\",\"channel\":\"WEB\",\"notes\":\"\\u0000\"}"),
            new Request(Service.INTERACTION, "/v1/complaints", "{\"channel\":1e400}"),
            new Request(Service.LIFECYCLE, "/v1/lifecycles/x/moves", "{}"));

    private final RestSender rest;

    BadInput(RestSender rest) {
        this.rest = rest;
    }

    /** What was not refused as it must be. */
    List<String> notRefused() throws InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (Request request : REQUESTS) {
            Attempt attempt = rest.sendText(request.service(), request.path(), request.body(), Duration.ofSeconds(5));
            if (attempt.status() < 400 || attempt.status() >= 500) {
                wrong.add("%s answered %s with %d".formatted(request.path(), request.body(), attempt.status()));
            }
        }
        return wrong;
    }
}
