package io.perennial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.database.Connections;
import io.perennial.database.OwnWork;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A change and its entry are one; what is refused is on record as well. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class AuditedCallsTest {

    @Inject
    Connections connections;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String ownersPassword;

    @Test
    void a_change_is_on_record_with_what_it_was_about() {
        String note = added("before");

        assertThat(changed(note, "\"1\"", "after").statusCode()).isEqualTo(204);

        assertThat(entriesAbout(note)).containsExactly("PUT /v1/notes/{id} 204");
    }

    @Test
    void a_change_that_cannot_be_recorded_does_not_take_place() throws SQLException {
        String note = added("before");

        ask("alter table audit_entry add constraint nothing_new check (status = 0) not valid");
        try {
            assertThat(changed(note, "\"1\"", "after").statusCode()).isEqualTo(500);
        } finally {
            ask("alter table audit_entry drop constraint nothing_new");
        }

        assertThat(Caller.get("/v1/notes/" + note).body()).contains("before");
        assertThat(entriesAbout(note)).isEmpty();
        assertThat(changed(note, "\"1\"", "after").statusCode()).isEqualTo(204);
    }

    @Test
    void a_change_that_is_refused_is_on_record() {
        String note = added("before");
        String nobodys = UUID.randomUUID().toString();

        assertThat(changed(note, "\"7\"", "after").statusCode()).isEqualTo(412);
        assertThat(changed(nobodys, "\"1\"", "after").statusCode()).isEqualTo(404);

        assertThat(entriesAbout(note)).containsExactly("PUT /v1/notes/{id} 412");
        assertThat(entriesAbout(nobodys)).containsExactly("PUT /v1/notes/{id} 404");
    }

    @Test
    void a_post_that_is_refused_is_on_record_and_one_that_is_not_understood_is_not() {
        String key = UUID.randomUUID().toString();
        List<String> before = refusedPosts();

        Caller.postAs(key, note("a"));
        assertThat(Caller.postAs(key, note("b")).statusCode()).isEqualTo(422);
        assertThat(Caller.post("{\"text\":").statusCode()).isEqualTo(400);

        assertThat(refusedPosts()).hasSize(before.size() + 1);
        assertThat(refusedPosts()).endsWith("POST /v1/notes 422");
    }

    @Test
    void who_tries_what_they_have_no_right_to_is_on_record() {
        UUID asked = UUID.randomUUID();

        HttpResponse<String> answer = Caller.send(Caller.request("/v1/audit?objectId=" + asked)
                .setHeader("Authorization", Caller.bearer("manager"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(entries("who = 'manager' and criteria = 'objectId=" + asked + "'"))
                .containsExactly("GET /v1/audit 403");
    }

    private static String added(String text) {
        return Caller.json(Caller.post(note(text))).get("id").asText();
    }

    private static String note(String text) {
        return "{\"text\":\"" + text + "\",\"kind\":\"REMARK\"}";
    }

    private static HttpResponse<String> changed(String note, String seen, String text) {
        return Caller.send(Caller.request("/v1/notes/" + note)
                .header("If-Match", seen)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(note(text)))
                .build());
    }

    private List<String> refusedPosts() {
        return entries("action = 'POST /v1/notes' and status >= 400");
    }

    private List<String> entriesAbout(String note) {
        return entries("object_id = '" + note + "' and action like 'PUT%'");
    }

    private List<String> entries(String condition) {
        String query = "select action || ' ' || status from audit_entry where " + condition + " order by id";
        return OwnWork.call(() -> connections.with(connection -> {
            try (ResultSet row = connection.createStatement().executeQuery(query)) {
                List<String> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        }));
    }

    private void ask(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownersPassword)) {
            connection.createStatement().execute(sql);
        }
    }
}
