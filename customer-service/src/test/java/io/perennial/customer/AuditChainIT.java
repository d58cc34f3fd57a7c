package io.perennial.customer;

import static io.perennial.customer.Bank.registered;
import static io.perennial.customer.Bank.unique;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The record of what was looked at and changed cannot be changed unseen. */
@QuarkusTest
@WithTestResource(RealBank.class)
class AuditChainIT {

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String ownersPassword;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.own.username")
    String own;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.own.password")
    String ownPassword;

    private UUID anna;

    @BeforeEach
    void annaIsACustomer() {
        anna = registered(unique());
    }

    @Test
    void a_changed_entry_and_a_removed_one_are_named() throws SQLException {
        UUID changed = linked();
        UUID removed = linked();
        verdict().body("intact", is(true)).body("faults", empty());

        ask("update audit_entry set who = 'nobody' where id = ?", changed);
        verdict()
                .body("intact", is(false))
                .body("faults.find { it.entryId == '" + changed + "' }.wrong", is("CHANGED"));
        ask("update audit_entry set who = 'auditor' where id = ?", changed);
        verdict().body("intact", is(true));

        ask("create table kept as select * from audit_entry where id = ?", removed);
        ask("delete from audit_entry where id = ?", removed);
        verdict().body("faults.find { it.entryId == '" + removed + "' }.wrong", is("REMOVED"));
        ask("insert into audit_entry select * from kept where id = ?", removed);
        ask("drop table kept", null);
        verdict().body("intact", is(true));
    }

    @Test
    void the_whole_trail_is_handed_out_link_by_link_to_auditors_only() throws SQLException {
        UUID entry = linked();

        List<JsonPath> links = as("auditor")
                .get("/v1/audit/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .map(JsonPath::from)
                .toList();
        assertThat(links.get(0).getLong("place")).isOne();
        assertThat(links.get(links.size() - 1).getLong("head.place")).isEqualTo(links.size() - 1);
        assertThat(links).anyMatch(link -> entry.toString().equals(link.getString("entry.id")));
        as("manager").get("/v1/audit/export").then().statusCode(403);
    }

    @Test
    void the_service_itself_cannot_change_or_remove_an_entry() {
        for (String deed : List.of(
                "update audit_entry set who = 'nobody'",
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_link set hash = ''",
                "delete from audit_link")) {
            assertThat(sqlState(deed)).as(deed).isEqualTo("42501");
        }
    }

    /** An entry that is linked already. */
    private UUID linked() {
        as("auditor").get("/v1/customers/" + anna).then().statusCode(200);
        UUID id = UUID.fromString(entries("customerId=" + anna + "&who=auditor").getString("items[0].id"));
        await().until(() -> ask("select from audit_link where entry_id = ?", id) == 1);
        return id;
    }

    private int ask(String sql, UUID id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownersPassword);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (id != null) {
                statement.setObject(1, id);
            }
            if (statement.execute()) {
                return statement.getResultSet().next() ? 1 : 0;
            }
            return statement.getUpdateCount();
        }
    }

    private String sqlState(String sql) {
        try (Connection connection = DriverManager.getConnection(url, own, ownPassword);
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static io.restassured.response.ValidatableResponse verdict() {
        return as("auditor").get("/v1/audit/verification").then().statusCode(200);
    }

    private static JsonPath entries(String query) {
        return as("auditor")
                .urlEncodingEnabled(false)
                .get("/v1/audit?" + encoded(query))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String encoded(String query) {
        return query.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D");
    }

    private static RequestSpecification as(String who) {
        return given().header("Authorization", Tokens.bearer(who));
    }
}
