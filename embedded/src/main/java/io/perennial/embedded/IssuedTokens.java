package io.perennial.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens as {@link LocalIssuer} gives them to whoever asks; each is used for some minutes, then a new one is fetched. */
public final class IssuedTokens {

    private static final Duration FRESH = Duration.ofMinutes(LocalIssuer.LIFETIME_MINUTES - 2L);

    private final URI issuer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    public IssuedTokens(URI issuer) {
        this.issuer = issuer;
    }

    /** The header {@code Authorization} of somebody whom the issuer knows. */
    public String bearer(String name) {
        Token token = known.get(name);
        if (token == null || token.isOld()) {
            token = new Token(fetch(name), Instant.now());
            known.put(name, token);
        }
        return "Bearer " + token.text();
    }

    private String fetch(String name) {
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/token"))
                .header("Accept", "text/plain")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&username=" + name))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalArgumentException("no token for " + name + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer of tokens does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private record Token(String text, Instant since) {

        boolean isOld() {
            return Instant.now().isAfter(since.plus(FRESH));
        }
    }
}
