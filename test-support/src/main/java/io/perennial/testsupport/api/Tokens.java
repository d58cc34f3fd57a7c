package io.perennial.testsupport.api;

import io.perennial.contract.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens of {@link io.perennial.testsupport.Staff}, from the issuer that the application under test believes. */
public final class Tokens {

    private static final Duration FRESH = Duration.ofMinutes(3);
    private static final Map<String, Token> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A valid token of somebody. */
    public static String of(String name) {
        return KNOWN.compute(name, (who, known) -> known == null || known.isOld() ? Token.fetched(who) : known)
                .text();
    }

    /** The header {@code Authorization} of somebody. */
    public static String bearer(String name) {
        return "Bearer " + of(name);
    }

    private record Token(String text, Instant since) {

        boolean isOld() {
            return Instant.now().isAfter(since.plus(FRESH));
        }

        static Token fetched(String who) {
            String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=password&username=" + who))
                    .build();
            try {
                byte[] answer = HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofByteArray())
                        .body();
                return new Token(
                        Wire.json().readTree(answer).path("access_token").textValue(), Instant.now());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
