package io.perennial.testsupport.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.testsupport.Staff;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may call what, found out by calling: each call of the API's description with a token of each role. A call that is let in is
 * refused later on, because it is about nothing and says nothing; that it is refused otherwise than with 401 or 403 is the point.
 */
public final class AccessMatrix {

    private static final String NOBODY = "nobody";

    /** The test library would name a character set of its own. */
    private static final RestAssuredConfig AS_SAID = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private AccessMatrix() {}

    /** A line per call, a column per role, {@code x} where it is let in; nobody is let in without a token. */
    public static String tried() {
        String head = "call," + String.join(",", Staff.ROLES) + "\n";
        return ApiDescription.served().operations().stream()
                .map(AccessMatrix::line)
                .sorted()
                .collect(Collectors.joining("\n", head, "\n"));
    }

    private static String line(ApiCall call) {
        assertThat(isLetIn(call, NOBODY)).as("%s without a token", call.name()).isFalse();
        return Stream.concat(Stream.of(call.name()), Staff.ROLES.stream().map(role -> isLetIn(call, role) ? "x" : ""))
                .collect(Collectors.joining(","));
    }

    private static boolean isLetIn(ApiCall call, String role) {
        RequestSpecification request =
                role.equals(NOBODY) ? given().noFilters() : given().header("Authorization", Tokens.bearer(role));
        String path = call.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        if (!call.bodies().isEmpty()) {
            request = request.config(AS_SAID)
                    .contentType(call.bodies().get(0).mediaType())
                    .body("[".getBytes(StandardCharsets.UTF_8));
        }
        Response answer = request.request(call.method(), path);
        assertThat(answer.statusCode()).as("%s as %s", call.name(), role).isBetween(200, 499);
        assertThat(answer.statusCode() == 401)
                .as("%s as %s: 401 is for nobody", call.name(), role)
                .isEqualTo(role.equals(NOBODY));
        return answer.statusCode() != 401 && answer.statusCode() != 403;
    }
}
