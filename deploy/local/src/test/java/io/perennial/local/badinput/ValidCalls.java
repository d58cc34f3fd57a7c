package io.perennial.local.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.local.Service;
import io.perennial.testsupport.api.ApiCall;
import io.perennial.testsupport.api.ApiDescription;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every call of the four services, as its description shows it. */
final class ValidCalls {

    /** A call that can be sent as it is. */
    record Valid(ApiCall call, String mediaType, Ask ask) {

        boolean takesJson() {
            return mediaType.endsWith("json") && !mediaType.contains("ndjson");
        }

        boolean isRead() {
            return ask.method().equals("GET");
        }

        boolean asksFor(String in, String name) {
            return call.parameters(in).stream()
                    .anyMatch(each -> each.path("name").asText().equals(name));
        }
    }

    private final World world;
    private final List<Valid> all = new ArrayList<>();

    ValidCalls(TestedBank bank, World world) {
        this.world = world;
        for (Service service : Service.values()) {
            new ApiDescription(bank.says(service, "/q/openapi?format=json").json())
                    .operations()
                    .forEach(call -> add(service, call));
        }
    }

    Stream<Valid> all() {
        return all.stream();
    }

    /** Those that write and take JSON. */
    Stream<Valid> takingJson() {
        return all().filter(Valid::takesJson);
    }

    private void add(Service service, ApiCall call) {
        Map<String, String> ids = world.in(service, call.path());
        if (call.bodies().isEmpty()) {
            all.add(new Valid(call, "", ask(service, call, ids)));
        }
        call.bodies()
                .forEach(body -> all.add(new Valid(
                        call,
                        body.mediaType(),
                        ask(service, call, ids)
                                .with("Content-Type", body.mediaType())
                                .body(body.example().orElseThrow()))));
    }

    private static Ask ask(Service service, ApiCall call, Map<String, String> ids) {
        String path = call.path();
        for (JsonNode parameter : call.parameters("path")) {
            String name = parameter.path("name").asText();
            path = path.replace(
                    "{" + name + "}", ids.getOrDefault(name, example(parameter).orElse("x")));
        }
        String query = call.parameters("query").stream()
                .flatMap(each -> example(each).map(value -> each.path("name").asText() + "=" + encoded(value)).stream())
                .collect(Collectors.joining("&"));
        Ask ask = new Ask(service, call.method(), query.isEmpty() ? path : path + "?" + query, Map.of(), null);
        for (JsonNode header : call.parameters("header")) {
            ask = ask.with(header.path("name").asText(), example(header).orElse("x"));
        }
        return ask;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> example(JsonNode parameter) {
        return parameter.has("example") ? Optional.of(parameter.path("example").asText()) : Optional.empty();
    }
}
