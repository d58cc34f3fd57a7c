package io.perennial.customer;

import static io.perennial.customer.Bank.etag;
import static io.perennial.customer.Bank.register;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.perennial.database.OwnWork;
import io.perennial.outbox.Sql;
import io.perennial.testsupport.RealBank;
import io.perennial.vault.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who customers are lies sealed in the database, and is gone with their key. */
@QuarkusTest
@WithTestResource(RealBank.class)
class SealedIT {

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    private final String name = "Name" + unique();
    private final String trade = "Trade" + unique();
    private UUID anna;

    @BeforeEach
    void annaIsACustomer() {
        anna = UUID.fromString(register("""
                {"type": "INDIVIDUAL", "name": "%s", "identifiers": [{"type": "CUSTOMER_NO", "value": "%s"}]}""".formatted(name, unique())).path("id"));
        given().header("If-Match", etag(anna))
                .contentType("application/json")
                .body("{\"profile\": {\"occupation\": \"" + trade + "\"}}")
                .patch("/v1/customers/" + anna)
                .then()
                .statusCode(200);
    }

    @Test
    void no_table_shows_what_staff_see() {
        given().get("/v1/customers/" + anna).then().body("name", is(name)).body("profile.occupation", is(trade));

        for (String table : tables()) {
            String rows = String.join("\n", texts("select t::text as x from " + table + " t"));
            assertThat(rows).as(table).doesNotContain(name, trade);
            assertThat(rows).as(table).doesNotContain(hex(name), hex(trade));
        }
    }

    @Test
    void a_cell_that_was_moved_to_another_customer_is_not_shown_as_theirs() {
        UUID ben = Bank.registered(unique());
        OwnWork.run(() -> sql.update(
                "update customer set personal = (select personal from customer where id = ?) where id = ?", anna, ben));

        given().get("/v1/customers/" + ben).then().statusCode(500);
    }

    @Test
    void without_their_key_nobody_knows_who_they_were() {
        OwnWork.run(() -> QuarkusTransaction.requiringNew().run(() -> vault.forget(List.of(anna), Instant.now())));

        given().get("/v1/customers/" + anna).then().statusCode(410).body("type", is("/problems/erased"));
        given().get("/v1/customers?limit=500").then().body("items.find { it.id == '" + anna + "' }.name", nullValue());
    }

    private List<String> tables() {
        return texts("select format('%I', relname) as x from pg_class where relnamespace = 'public'::regnamespace "
                + "and relkind in ('r', 'p') and not relispartition and relname not like 'flyway%'");
    }

    private List<String> texts(String query) {
        return OwnWork.call(() -> sql.query(query, row -> row.string("x")));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
