package io.perennial.testsupport.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Event;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Sends every call of an API as a reader does who pastes what the description shows: bodies as they are written there, parameters
 * and headers from their examples, in the order of the document. Only the ids in an address are replaced, by those of things that
 * were made before.
 */
public final class PastedExamples {

    private static final ApiCall.Body NO_BODY = new ApiCall.Body(null, Optional.empty());

    private final ApiDescription api = ApiDescription.served();
    private final Map<String, Supplier<Map<String, UUID>>> made = new LinkedHashMap<>();
    private final List<String> last = new ArrayList<>();

    /**
     * What has to be there before a call whose address has one id.
     *
     * @param call as {@code DELETE /v1/customers/{id}/manager}; or an address alone, for it and all below it
     * @param id makes it through the API, and answers its id
     */
    public PastedExamples on(String call, Supplier<UUID> id) {
        String name = call.substring(call.indexOf('{') + 1, call.indexOf('}'));
        return onSeveral(call, () -> Map.of(name, id.get()));
    }

    /** The same for an address with several ids, which are answered by their names. */
    public PastedExamples onSeveral(String call, Supplier<Map<String, UUID>> ids) {
        made.put(call, ids);
        return this;
    }

    /**
     * Parked and untold events for the calls that look after them.
     *
     * @param heard makes an event that this service hears, the first of a new customer
     */
    public PastedExamples onStuckEvents(Supplier<Event> heard) {
        return on("/v1/parked-events/{id}", () -> StuckEvents.parked(heard.get()))
                .on("POST /v1/parked-events/{id}/replay", () -> StuckEvents.mended(heard.get()))
                .on("/v1/parked-events/untold/{eventId}", StuckEvents::refused);
    }

    /** A call that changes what all others see, and therefore comes last. */
    public PastedExamples last(String call) {
        last.add(call);
        return this;
    }

    /** A test for each call and each form of its body; lists are also asked for without any filter. */
    public Stream<DynamicTest> tests() {
        return Stream.concat(
                        api.operations().stream().filter(call -> !last.contains(call.name())),
                        api.operations().stream().filter(call -> last.contains(call.name())))
                .flatMap(this::tests);
    }

    private Stream<DynamicTest> tests(ApiCall call) {
        if (!call.bodies().isEmpty()) {
            return call.bodies().stream()
                    .map(body -> test(call, call.name() + " with " + body.mediaType(), body, filled(call)));
        }
        List<JsonNode> needed = filled(call).stream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .toList();
        DynamicTest full = test(call, call.name(), NO_BODY, filled(call));
        return needed.equals(filled(call))
                ? Stream.of(full)
                : Stream.of(full, test(call, call.name() + " alone", NO_BODY, needed));
    }

    private DynamicTest test(ApiCall call, String name, ApiCall.Body body, List<JsonNode> query) {
        return DynamicTest.dynamicTest(name, () -> Answers.check(call, send(call, body, query)));
    }

    /** What can be asked for with an example; a cursor has none. */
    private static List<JsonNode> filled(ApiCall call) {
        return call.parameters("query").stream()
                .filter(parameter -> parameter.has("example"))
                .toList();
    }

    private Response send(ApiCall call, ApiCall.Body body, List<JsonNode> query) {
        RequestSpecification request = given().pathParams(ids(call));
        call.parameters("path").stream()
                .filter(parameter -> !ApiCall.isId(parameter))
                .forEach(parameter -> request.pathParam(name(parameter), example(call, parameter)));
        call.parameters("header").forEach(parameter -> request.header(name(parameter), example(call, parameter)));
        query.forEach(parameter -> request.queryParam(name(parameter), example(call, parameter)));
        if (body != NO_BODY) {
            String example = body.example()
                    .orElseThrow(() -> new AssertionError(call.name() + " has no example of " + body.mediaType()));
            request.contentType(body.mediaType() + ";charset=UTF-8").body(example.getBytes(StandardCharsets.UTF_8));
        }
        return request.request(call.method(), call.path());
    }

    private Map<String, UUID> ids(ApiCall call) {
        if (call.parameters("path").stream().noneMatch(ApiCall::isId)) {
            return Map.of();
        }
        String key = made.containsKey(call.name()) ? call.name() : addressAbove(call.path());
        return made.get(key).get();
    }

    private String addressAbove(String path) {
        return made.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparing(String::length))
                .orElseThrow(() -> new AssertionError("the test makes nothing for " + path));
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asText();
    }

    private static String example(ApiCall call, JsonNode parameter) {
        if (!parameter.has("example")) {
            throw new AssertionError(call.name() + " has no example of " + name(parameter));
        }
        return parameter.path("example").asText();
    }
}
