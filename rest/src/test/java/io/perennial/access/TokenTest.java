package io.perennial.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.perennial.rest.RealPostgres;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Row R22 of the catalogue of bad input: who is not let in. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class TokenTest {

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String issuer;

    @ConfigProperty(name = "test.issuer-key")
    String keyFile;

    @Test
    void a_token_of_the_issuer_for_this_service_lets_in() throws Exception {
        call(key().signed(claims())).statusCode(200);
    }

    static Stream<Spoilt> spoilt() {
        return Stream.of(
                new Spoilt("of another service", claims -> claims.setAudience("another-service")),
                new Spoilt("of no service", claims -> claims.unsetClaim("aud")),
                new Spoilt("of another issuer", claims -> claims.setIssuer("http://127.0.0.1:1")),
                new Spoilt("expired", claims -> claims.setExpirationTimeMinutesInTheFuture(-1)),
                new Spoilt("that never ends", claims -> claims.unsetClaim("exp")),
                new Spoilt("not valid yet", claims -> claims.setNotBeforeMinutesInThePast(-5)),
                new Spoilt("of nobody", claims -> claims.unsetClaim("sub")),
                new Spoilt("that is an ID token", claims -> claims.setClaim("typ", "ID")),
                new Spoilt("that is a refresh token", claims -> claims.setClaim("typ", "Refresh")));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void r22_no_token(Spoilt spoilt) throws Exception {
        JwtClaims claims = claims();
        spoilt.how().spoil(claims);

        isRefused(call(key().signed(claims)));
    }

    @Test
    void r22_no_token_without_a_signature() throws Exception {
        isRefused(call(encoded("{\"alg\":\"none\"}") + "." + encoded(claims().toJson()) + "."));
    }

    @Test
    void r22_no_token_signed_with_the_public_key_as_if_it_were_a_secret() throws Exception {
        isRefused(call(key().signedWithItsPublicHalf(claims())));
    }

    @Test
    void r22_no_token_of_a_key_that_the_issuer_does_not_know() throws Exception {
        RsaJsonWebKey foreign = RsaJwkGenerator.generateJwk(2048);
        foreign.setKeyId("foreign");
        isRefused(call(new TestKey(foreign).signed(claims())));
        foreign.setKeyId(key().id());
        isRefused(call(new TestKey(foreign).signed(claims())));
    }

    @Test
    void r22_no_token_that_brings_its_key_along() throws Exception {
        RsaJsonWebKey foreign = RsaJwkGenerator.generateJwk(2048);
        foreign.setKeyId("foreign");
        TestKey key = new TestKey(foreign);
        isRefused(call(
                key.signed(claims(), Map.of("jwk", foreign.toParams(RsaJsonWebKey.OutputControlLevel.PUBLIC_ONLY)))));
        isRefused(call(key.signed(claims(), Map.of("jku", "http://127.0.0.1:1/keys"))));
        isRefused(call(key.signed(claims(), Map.of("x5u", "http://127.0.0.1:1/certificate"))));
    }

    @Test
    void r22_nothing_that_is_no_token() {
        for (String text : List.of("", "x", "a.b.c", "a".repeat(8_000))) {
            isRefused(call(text));
        }
        isRefused(given().noFilters()
                .header("Authorization", "Basic YTpi")
                .get("/v1/notes")
                .then());
        isRefused(given().noFilters().get("/v1/notes").then());
    }

    @Test
    void r22_no_token_of_64_kilobytes() {
        given().header("Authorization", "Bearer " + "a".repeat(65_536))
                .get("/v1/notes")
                .then()
                .statusCode(431);
    }

    @Test
    void r22_no_two_tokens() {
        isRefused(given().noFilters()
                .header("Authorization", Tokens.bearer("machine"), Tokens.bearer("operations"))
                .get("/v1/notes")
                .then());
    }

    @Test
    void who_is_known_and_may_not_is_told_so() {
        given().header("Authorization", Tokens.bearer("auditor"))
                .contentType("application/json")
                .body("{\"date\":\"2026-01-01\"}")
                .put("/v1/business-date")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void r24_who_somebody_is_says_nothing_but_the_token() {
        given().header("Authorization", Tokens.bearer("auditor"))
                .header("X-User-Id", "operations")
                .header("X-Forwarded-User", "operations")
                .header("X-Client", "operations")
                .contentType("application/json")
                .body("{\"date\":\"2026-01-01\"}")
                .put("/v1/business-date")
                .then()
                .statusCode(403);
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience("rest");
        claims.setSubject("somebody");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("typ", "Bearer");
        claims.setClaim("realm_access", Map.of("roles", List.of("machine")));
        return claims;
    }

    private TestKey key() throws Exception {
        return TestKey.in(keyFile);
    }

    private static ValidatableResponse call(String token) {
        return given().noFilters()
                .header("Authorization", "Bearer " + token)
                .get("/v1/notes")
                .then();
    }

    private static void isRefused(ValidatableResponse answer) {
        answer.statusCode(401)
                .header("WWW-Authenticate", is("Bearer"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthorized"))
                .body("detail", not(equalTo("")));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }

    private interface Spoiling {
        void spoil(JwtClaims claims) throws Exception;
    }

    private record Spoilt(String what, Spoiling how) {
        @Override
        public String toString() {
            return what;
        }
    }
}
