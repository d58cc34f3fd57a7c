package io.perennial.customer.registration;

import static io.perennial.customer.Bank.register;
import static io.perennial.customer.Bank.told;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.perennial.contract.CustomerEvent;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.CustomerEvent.IdentifierLinked;
import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Told;
import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealBank.class)
class RegistrationIT {

    @Test
    void a_customer_is_registered_and_everybody_hears_of_it_in_order() {
        String number = unique();
        UUID customer = UUID.fromString(register("""
                        {"type": "INDIVIDUAL", "name": "王小明", "customerSince": "2019-03-01", "homeBranch": "BJ-0102",
                         "manager": "M7",
                         "identifiers": [{"type": "CUSTOMER_NO", "value": "%s"}, {"type": "EMAIL", "value": "%s@example.com"}],
                         "estimatedWallet": {"amount": "1200000.00", "currency": "CNY", "source": "DECLARED"},
                         "profile": {"birthDate": "1988-06-01", "riskTolerance": "C3"}}""".formatted(number, number))
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", equalTo("\"0\""))
                .body("name", is("王小明"))
                .body("profile.riskTolerance", is("C3"))
                .extract()
                .path("id"));

        List<Told<CustomerEvent>> told = told(customer, 5);

        assertThat(told).extracting(Told::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(told.get(0).event())
                .isEqualTo(
                        new CustomerRegistered(customer, CustomerType.INDIVIDUAL, LocalDate.of(2019, 3, 1), "BJ-0102"));
        assertThat(told.get(1).event()).isInstanceOf(ManagerAssigned.class);
        assertThat(told.subList(2, 4)).allMatch(event -> event.event() instanceof IdentifierLinked);
        assertThat(told.get(4).event())
                .isInstanceOfSatisfying(HoldingsChanged.class, wallet -> assertThat(wallet.estimatedWallet())
                        .isEqualByComparingTo("1200000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INDIVIDUAL", "COMPANY", "PUBLIC_BODY"})
    void whoever_they_are_today_is_their_first_day_unless_said_otherwise(String type) {
        Response registered = register("{\"type\": \"%s\", \"name\": \"X\"}".formatted(type));

        String location = registered.then().statusCode(201).extract().header("Location");
        given().get(location).then().statusCode(200).body("type", is(type)).body("customerSince", notNullValue());
    }

    @Test
    void rare_characters_and_long_foreign_names_come_back_as_they_were() {
        for (String name :
                List.of("\uD842\uDFB7田", "阿凡提·买买提", "Wolfeschlegelsteinhausenbergerdorff-Nachname der Ältere")) {
            register("{\"type\": \"INDIVIDUAL\", \"name\": \"%s\"}".formatted(name))
                    .then()
                    .statusCode(201)
                    .body("name", equalTo(name));
        }
    }

    @Test
    void an_identifier_that_leads_to_somebody_leads_to_nobody_else() {
        String number = unique();
        String body = """
                {"type": "INDIVIDUAL", "name": "Anna", "identifiers": [{"type": "ACCOUNT", "value": "%s"}, {"type": "CUSTOMER_NO", "value": "%s"}]}""";
        register(body.formatted(unique(), number)).then().statusCode(201);

        register(body.formatted(unique(), "-" + number.toLowerCase(Locale.ROOT)))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", is("/problems/identifier-taken"))
                .body("errors.pointer", contains("/identifiers/1"));
    }

    @Test
    void the_same_identifier_twice_in_one_request_counts_once() {
        String number = unique();
        register("""
                        {"type": "INDIVIDUAL", "name": "A", "identifiers": [{"type": "ACCOUNT", "value": "%s"}, {"type": "ACCOUNT", "value": " %s "}]}""".formatted(number, number)).then().statusCode(201);
    }

    @Test
    void the_same_request_again_is_the_same_customer_and_another_under_its_key_is_refused() {
        String key = unique();
        String body = "{\"type\": \"INDIVIDUAL\", \"name\": \"Anna\"}";

        String first = once(key, body).then().statusCode(201).extract().path("id");

        once(key, body)
                .then()
                .statusCode(201)
                .header("Location", endsWith(first))
                .body("id", is(first));
        once(key, body.replace("Anna", "Ben"))
                .then()
                .statusCode(422)
                .body("type", is("/problems/idempotency-conflict"));
        given().contentType("application/json")
                .body(body)
                .post("/v1/customers")
                .then()
                .statusCode(400);
        once("k".repeat(300), body).then().statusCode(400);
    }

    @Test
    void of_many_who_bring_the_same_identifier_at_once_one_becomes_a_customer() {
        String body = """
                {"type": "INDIVIDUAL", "name": "Anna", "identifiers": [{"type": "PHONE", "value": "139%08d"}, {"type": "ACCOUNT", "value": "%s"}]}""".formatted(Math.floorMod(unique().hashCode(), 100_000_000), unique());

        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> register(body).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void a_customer_of_tomorrow_of_the_year_one_or_born_tomorrow_is_none() {
        for (String field : List.of(
                "\"customerSince\": \"9999-01-01\"",
                "\"customerSince\": \"0001-01-01\"",
                "\"profile\": {\"birthDate\": \"9999-01-01\"}",
                "\"estimatedWallet\": {\"amount\": 1, \"currency\": \"CNY\", \"source\": \"X\", \"asOf\": \"9999-01-01\"}")) {
            register("{\"type\": \"INDIVIDUAL\", \"name\": \"A\", %s}".formatted(field))
                    .then()
                    .statusCode(422)
                    .body("type", is("/problems/time-out-of-range"))
                    .body("errors.size()", is(1));
        }
    }

    @Test
    void an_identity_number_that_cannot_be_one_is_refused_and_not_repeated() {
        register("""
                        {"type": "INDIVIDUAL", "name": "A", "identifiers": [{"type": "ID_DOCUMENT", "value": "110105194912310021"}]}""")
                .then()
                .statusCode(422)
                .body("type", is("/problems/invalid-identifier"))
                .body("errors.pointer", contains("/identifiers/0/value"))
                .body(not(containsString("110105")));
    }

    @Test
    void a_wallet_in_a_foreign_currency_is_not_understood() {
        register("""
                        {"type": "INDIVIDUAL", "name": "A", "estimatedWallet": {"amount": "1", "currency": "USD", "source": "X"}}""").then().statusCode(422).body("type", is("/problems/currency-unknown"));
    }

    private static Response once(String key, String body) {
        return given().header("Authorization", Tokens.bearer("machine"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/customers");
    }
}
