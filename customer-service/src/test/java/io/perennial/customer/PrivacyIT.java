package io.perennial.customer;

import static io.perennial.customer.Bank.register;
import static io.perennial.customer.Bank.told;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Topic;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class PrivacyIT {

    private static final List<String> CANARIES =
            List.of("Kanarienvogel", "13899990001", "6222029999000123", "11010519491231002", "kanari@example.com");

    @Test
    void nothing_personal_leaves_in_events_errors_or_logs() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler ear = new Ear(logged);
        Logger.getLogger("").addHandler(ear);
        try (TestTopics topics = TestTopics.ofThisTest()) {
            UUID customer = liveThroughEverything(logged);

            assertThat(told(customer, 6)).hasSizeGreaterThanOrEqualTo(6);
            List<String> sent = topics.read(Topic.CUSTOMER_EVENTS).stream()
                    .map(message ->
                            message.key() + message.headers() + new String(message.value(), StandardCharsets.UTF_8))
                    .toList();
            assertThat(sent).noneMatch(PrivacyIT::givesAway);
            assertThat(logged).noneMatch(PrivacyIT::givesAway);
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
    }

    private static UUID liveThroughEverything(List<String> answers) {
        String body = """
                {"type": "INDIVIDUAL", "name": "Kanarienvogel", "identifiers": [
                  {"type": "PHONE", "value": "13899990001"}, {"type": "CARD", "value": "6222029999000123"},
                  {"type": "ID_DOCUMENT", "value": "11010519491231002X"}, {"type": "EMAIL", "value": "kanari@example.com"}]}""";
        String customer = register(body).then().statusCode(201).extract().path("id");
        answers.add(register(body).then().statusCode(409).extract().asString());
        answers.add(register(body.replace("1002X", "10021"))
                .then()
                .statusCode(422)
                .extract()
                .asString());
        answers.add(register(body.replace("INDIVIDUAL", "Kanarienvogel"))
                .then()
                .statusCode(422)
                .extract()
                .asString());
        answers.add(register(body.replace("\"name\"", "\"Kanarienvogel, Maria\""))
                .then()
                .statusCode(400)
                .extract()
                .asString());
        answers.add(given().get("/v1/customers/" + customer + "/identifiers").asString());
        given().header("If-Match", "*")
                .contentType("application/json")
                .body("{\"name\": \"Kanarienvogel II\"}")
                .patch("/v1/customers/" + customer)
                .then()
                .statusCode(200);
        return UUID.fromString(customer);
    }

    private static boolean givesAway(String text) {
        return CANARIES.stream().anyMatch(text::contains);
    }

    private static final class Ear extends Handler {
        private final List<String> heard;

        Ear(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord line) {
            heard.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
