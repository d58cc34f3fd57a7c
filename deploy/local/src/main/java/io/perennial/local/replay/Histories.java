package io.perennial.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.local.Scenario.Unexpected;
import io.perennial.local.bank.Services;
import io.perennial.local.replay.BerkaBank.BerkaClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stage history of every client with the facts of each move, as one fingerprint: equal fingerprints of two replays mean equal
 * histories, for equal reasons. And how often each event became an interaction, which must be once.
 */
final class Histories {

    private final Map<String, String> byClient = new TreeMap<>();
    private final Map<String, Integer> interactions = new HashMap<>();

    private Histories() {}

    static Histories read(Services services, Map<BerkaClient, String> clients) {
        Histories histories = new Histories();
        clients.entrySet().parallelStream().forEach(client -> {
            String history = history(services, client.getValue());
            Map<String, Integer> own =
                    client.getKey().account() == null ? Map.of() : interactions(services, client.getValue());
            synchronized (histories) {
                histories.byClient.put(client.getKey().id(), history);
                own.forEach((event, count) -> histories.interactions.merge(event, count, Integer::sum));
            }
        });
        return histories;
    }

    private static String history(Services services, String customerId) {
        StringBuilder history = new StringBuilder();
        for (JsonNode move : services.list(services.lifecycle(), "/v1/lifecycles/" + customerId + "/transitions")) {
            history.append(move.path("from").asText("-"))
                    .append('>')
                    .append(move.path("to").asText())
                    .append('@')
                    .append(move.path("effectiveOn").asText())
                    .append(' ')
                    .append(move.path("reason").asText())
                    .append(' ')
                    .append(move.path("facts"))
                    .append('\n');
        }
        JsonNode now = services.get(services.lifecycle(), "/v1/lifecycles/" + customerId);
        return history.append("now ").append(now.path("facts")).append('\n').toString();
    }

    private static Map<String, Integer> interactions(Services services, String customerId) {
        Map<String, Integer> counts = new HashMap<>();
        services.list(services.interaction(), "/v1/interactions?limit=500&customerId=" + customerId)
                .forEach(found -> counts.merge(found.path("externalId").asText(), 1, Integer::sum));
        return counts;
    }

    /** @throws Unexpected if a transaction is not in exactly one interaction */
    void mustHold(BerkaBank bank) throws Unexpected {
        long twice = interactions.entrySet().stream()
                .filter(event -> event.getKey().startsWith("trans-") && event.getValue() != 1)
                .count();
        long once = transactionsFound() - twice;
        if (twice > 0 || once != bank.transactions().size()) {
            throw new Unexpected(
                    "each of the %d transactions in exactly one interaction: %d are, %d are there more often"
                            .formatted(bank.transactions().size(), once, twice));
        }
    }

    private long transactionsFound() {
        return interactions.keySet().stream()
                .filter(event -> event.startsWith("trans-"))
                .count();
    }

    String text() {
        return "\n%d transactions are interactions.\nFingerprint of %d stage histories: %s\n"
                .formatted(transactionsFound(), byClient.size(), fingerprint());
    }

    /** The moves of every client, by their id in the data. */
    Map<String, String> byClient() {
        return byClient;
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byClient.forEach(
                    (client, history) -> digest.update((client + "\n" + history).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
