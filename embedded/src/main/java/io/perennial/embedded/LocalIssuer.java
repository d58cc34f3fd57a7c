package io.perennial.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.JwtClaims;

/**
 * An OpenID Connect issuer for this machine: gives a token to anybody who names one of its people, without a password. It is part
 * of the local bank and of tests, answers on the loopback address only, and no service believes it unless its settings say so.
 *
 * <p>It does of the standard what services need: {@code /.well-known/openid-configuration}, {@code /keys}, and {@code /token},
 * which takes the forms of the grants {@code password} and {@code client_credentials}.
 */
public final class LocalIssuer implements AutoCloseable {

    /** As long as a token is valid. */
    public static final int LIFETIME_MINUTES = 5;

    private static final String JSON = "application/json";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(LocalIssuer::worker);
    private final IssuerKey key;
    private final List<String> audience;
    private final Map<String, Person> people = new LinkedHashMap<>();

    private LocalIssuer(HttpServer server, IssuerKey key, List<String> audience, Collection<Person> people) {
        this.server = server;
        this.key = key;
        this.audience = audience;
        people.forEach(person -> this.people.put(person.name(), person));
    }

    /**
     * Starts.
     *
     * @param port 0: any that is free
     * @param keyFile where its key is kept; made if there is none
     * @param audience the services that its tokens are for
     */
    public static LocalIssuer start(int port, Path keyFile, List<String> audience, Collection<Person> people) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            LocalIssuer issuer = new LocalIssuer(server, IssuerKey.keptIn(keyFile), audience, people);
            server.setExecutor(issuer.workers);
            server.createContext("/.well-known/openid-configuration", issuer::configuration);
            server.createContext("/keys", exchange -> answer(exchange, 200, JSON, issuer.key.published()));
            server.createContext("/token", issuer::token);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("The issuer does not start on port " + port, e);
        }
    }

    /** Its address, which is its name in tokens, too. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Those who get tokens. */
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** A token of one of its people, valid for {@link #LIFETIME_MINUTES} minutes. */
    public String token(String name) {
        return token(Optional.ofNullable(people.get(name))
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + name)));
    }

    private String token(Person person) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(address().toString());
        claims.setAudience(audience);
        claims.setSubject(person.name());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFETIME_MINUTES);
        claims.setGeneratedJwtId();
        claims.setClaim("typ", "Bearer");
        person.claims().forEach(claims::setClaim);
        return key.sign(claims);
    }

    private void configuration(HttpExchange exchange) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", address().toString());
        document.put("jwks_uri", address() + "/keys");
        document.put("token_endpoint", address() + "/token");
        document.put("grant_types_supported", List.of("password", "client_credentials"));
        document.put("response_types_supported", List.of("token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        answer(exchange, 200, JSON, JsonUtil.toJson(document));
    }

    /** Who asks for text gets the mere token, to be put into a variable of a shell. */
    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Person person = people.get(form.getOrDefault("username", form.getOrDefault("client_id", "")));
        if (person == null) {
            answer(exchange, 400, JSON, JsonUtil.toJson(Map.of("error", "invalid_grant", "error_description", who())));
        } else if ("text/plain".equals(exchange.getRequestHeaders().getFirst("Accept"))) {
            answer(exchange, 200, "text/plain", token(person));
        } else {
            Map<String, Object> given = new LinkedHashMap<>();
            given.put("access_token", token(person));
            given.put("token_type", "Bearer");
            given.put("expires_in", LIFETIME_MINUTES * 60);
            answer(exchange, 200, JSON, JsonUtil.toJson(given));
        }
    }

    private String who() {
        return "Give one of these as username: " + String.join(", ", people.keySet());
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> decoded(field[0]), field -> decoded(field[1]), (first, second) -> second));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "issuer");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
    }
}
