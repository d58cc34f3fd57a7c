package io.perennial.customer.identifiers;

import static io.perennial.customer.Bank.branch;
import static io.perennial.customer.Bank.register;
import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.told;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.contract.CustomerEvent.IdentifierLinked;
import io.perennial.contract.CustomerEvent.IdentifierUnlinked;
import io.perennial.contract.IdentifierType;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class IdentifiersIT {

    @Test
    void a_customer_is_found_by_each_identifier_however_it_is_written() {
        String code = unique();
        String phone = "138" + String.format("%08d", Math.floorMod(code.hashCode(), 100_000_000));
        String anna = register("""
                        {"type": "INDIVIDUAL", "name": "Anna", "identifiers": [
                          {"type": "CUSTOMER_NO", "value": "%1$s"}, {"type": "ACCOUNT", "value": "A%1$s"},
                          {"type": "EMAIL", "value": "%1$s@Example.com"}, {"type": "OPEN_ID", "value": "o%1$s"},
                          {"type": "PHONE", "value": "%2$s"}, {"type": "CARD", "value": "62220%2$s"}]}""".formatted(code, phone))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        String spaced = phone.substring(0, 3) + " " + phone.substring(3, 7) + "-" + phone.substring(7);
        for (String[] way : List.of(
                new String[] {"CUSTOMER_NO", code.toLowerCase(Locale.ROOT)},
                new String[] {"ACCOUNT", "A " + code},
                new String[] {"EMAIL", code.toLowerCase(Locale.ROOT) + "@EXAMPLE.COM"},
                new String[] {"OPEN_ID", "o" + code},
                new String[] {"PHONE", spaced},
                new String[] {"CARD", "62220" + phone})) {
            lookUp(way[0], way[1]).then().statusCode(200).body("id", equalTo(anna));
        }
        lookUp("ACCOUNT", phone).then().statusCode(404).body("type", is("/problems/not-found"));
    }

    @Test
    void a_number_given_up_leads_to_nobody_and_may_lead_to_somebody_else_later() {
        String number = unique();
        UUID anna = registered(unique());
        String link = link(anna, number).then().statusCode(201).extract().path("id");

        link(registered(unique()), number).then().statusCode(409).body("errors.pointer", contains("/value"));
        String address = "/v1/customers/" + anna + "/identifiers/" + link;
        given().delete(address).then().statusCode(204);
        given().delete(address).then().statusCode(404);
        lookUp("ACCOUNT", number).then().statusCode(404);

        UUID ben = registered(unique());
        link(ben, number).then().statusCode(201);
        lookUp("ACCOUNT", number).then().statusCode(200).body("id", equalTo(ben.toString()));
        assertThat(told(anna, 4).get(2).event())
                .isInstanceOfSatisfying(IdentifierLinked.class, linked -> assertThat(linked.identifierType())
                        .isEqualTo(IdentifierType.ACCOUNT));
        assertThat(told(anna, 4).get(3).event()).isInstanceOf(IdentifierUnlinked.class);
    }

    @Test
    void only_masked_forms_are_shown_and_kept_in_the_history() {
        UUID anna = registered(unique());
        branch().contentType("application/json")
                .body("{\"type\": \"ID_DOCUMENT\", \"value\": \"E" + unique() + "12345678\"}")
                .post("/v1/customers/" + anna + "/identifiers")
                .then()
                .statusCode(201)
                .body("masked", matchesPattern("E..\\*\\*\\*\\*5678"));

        given().get("/v1/customers/" + anna + "/identifiers")
                .then()
                .statusCode(200)
                .body("items.type", contains("CUSTOMER_NO", "ID_DOCUMENT"))
                .body("$", hasKey("next"))
                .body("next", nullValue());
        given().get("/v1/customers/" + anna + "/history")
                .then()
                .body("items.fields.field.flatten()", hasItem("identifiers.ID_DOCUMENT"));
    }

    @Test
    void what_cannot_be_an_identifier_is_refused() {
        UUID anna = registered(unique());
        branch().contentType("application/json")
                .body("{\"type\": \"PHONE\", \"value\": \"call me\"}")
                .post("/v1/customers/" + anna + "/identifiers")
                .then()
                .statusCode(422)
                .body("type", is("/problems/invalid-identifier"));
        lookUp("ACCOUNT", "1\\u200b2").then().statusCode(422).body("type", is("/problems/invalid-text"));
        lookUp("PASSWORD", "1").then().statusCode(422).body("type", is("/problems/unknown-value"));
    }

    private static Response link(UUID customer, String account) {
        return branch().contentType("application/json")
                .body("{\"type\": \"ACCOUNT\", \"value\": \"" + account + "\"}")
                .post("/v1/customers/" + customer + "/identifiers");
    }

    private static Response lookUp(String type, String value) {
        return given().contentType("application/json")
                .body("{\"type\": \"%s\", \"value\": \"%s\"}".formatted(type, value))
                .post("/v1/customers/lookups");
    }
}
