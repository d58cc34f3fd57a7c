package io.perennial.local.badinput;

import io.perennial.local.Service;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that can be spoilt before it is sent.
 *
 * @param address path and query, encoded
 * @param body null if there is none
 */
record Ask(Service service, String method, String address, Map<String, String> headers, byte[] body) {

    static Ask get(Service service, String address) {
        return new Ask(service, "GET", address, Map.of(), null);
    }

    static Ask post(Service service, String address, String json) {
        return new Ask(service, "POST", address, Map.of(), null)
                .with("Content-Type", "application/json")
                .with("Idempotency-Key", TestedBank.key())
                .body(json);
    }

    Ask with(String header, String value) {
        Map<String, String> others = sorted();
        others.put(header, value);
        return new Ask(service, method, address, others, body);
    }

    Ask without(String header) {
        Map<String, String> others = sorted();
        others.remove(header);
        return new Ask(service, method, address, others, body);
    }

    Ask at(String another) {
        return new Ask(service, method, another, headers, body);
    }

    Ask by(String another) {
        return new Ask(service, another, address, headers, body);
    }

    Ask body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    Ask body(byte[] bytes) {
        return new Ask(service, method, address, headers, bytes);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private Map<String, String> sorted() {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        return sorted;
    }

    @Override
    public String toString() {
        String shown = body == null ? "" : text();
        return service + " " + method + " " + cut(address) + " " + cut(headers.toString()) + " " + cut(shown);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 2_000));
    }
}
