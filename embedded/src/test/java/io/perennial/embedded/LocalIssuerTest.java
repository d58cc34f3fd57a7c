package io.perennial.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalIssuerTest {

    private static final Person HEAD = Person.of("head", "branch-head").at("SH-0007");

    @TempDir
    Path home;

    @Test
    void a_token_can_be_verified_with_the_published_key_and_says_who_and_for_whom() throws Exception {
        try (LocalIssuer issuer = start()) {
            JwtClaims claims = verified(issuer, issuer.token("head"));

            assertThat(claims.getSubject()).isEqualTo("head");
            assertThat(claims.getStringListClaimValue("branches")).containsExactly("SH-0007");
            assertThat(claims.getClaimValue("realm_access").toString()).contains("branch-head");
            assertThat(claims.getExpirationTime().getValue()
                            - claims.getIssuedAt().getValue())
                    .isEqualTo(300);
        }
    }

    @Test
    void a_token_can_be_fetched_in_one_line() throws Exception {
        try (LocalIssuer issuer = start()) {
            HttpResponse<String> answer = post(issuer, "username=head");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(verified(issuer, answer.body()).getSubject()).isEqualTo("head");
        }
    }

    @Test
    void who_asks_for_nobody_is_told_who_there_is() throws Exception {
        try (LocalIssuer issuer = start()) {
            HttpResponse<String> answer = post(issuer, "username=stranger");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("invalid_grant").contains("head");
        }
    }

    @Test
    void the_key_outlives_a_restart_and_is_its_owners_alone() throws Exception {
        String token;
        int port;
        try (LocalIssuer issuer = start()) {
            token = issuer.token("head");
            port = issuer.address().getPort();
        }
        try (LocalIssuer again = LocalIssuer.start(port, home.resolve("key"), List.of("some-service"), List.of(HEAD))) {
            assertThat(verified(again, token).getSubject()).isEqualTo("head");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("key"))))
                .isEqualTo("rw-------");
    }

    private LocalIssuer start() {
        return LocalIssuer.start(0, home.resolve("key"), List.of("some-service"), List.of(HEAD));
    }

    private static HttpResponse<String> post(LocalIssuer issuer, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer.address() + "/token"))
                .header("Accept", "text/plain")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static JwtClaims verified(LocalIssuer issuer, String token) throws Exception {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer.address() + "/keys")))
                .setExpectedIssuer(issuer.address().toString())
                .setExpectedAudience("some-service")
                .setRequireExpirationTime()
                .build();
        return consumer.processToClaims(token);
    }
}
