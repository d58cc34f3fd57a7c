package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.local.Service;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows R7, R13–R16 and R35: texts that look dangerous and are just texts: kept and given back as they are. */
abstract class UnusualTexts {

    private static final List<String> REAL_NAMES = List.of(
            "\uD842\uDFB7\u7530", // 𠮷田, outside the basic plane
            "迪丽热巴·迪力木拉提",
            "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine J",
            "Zoë Ångström-Müller");
    private static final List<String> SQL =
            List.of("Robert'); drop table customer;--", "' or '1'='1", "%_\\ 100%", "$1 ?");
    private static final List<String> FORMULAS = List.of("=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)");
    private static final List<String> SCRIPTS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${jndi:ldap://127.0.0.1:1/x}",
            "#{7*7}",
            "{{7*7}}");
    private static final List<String> FEEL =
            List.of("\" or true or \"", "function() true", "if true then \"MATURE\" else null");

    private final Ground ground = BadInputTest.ground();

    @Test
    void r7_names_as_people_have_them_come_back_as_they_were_sent() {
        REAL_NAMES.forEach(this::isKeptAsAName);
        isKeptAsANote(REAL_NAMES.get(0));
    }

    @Test
    void r13_sql_in_a_text_is_text() {
        long before = customers();
        SQL.forEach(this::isKeptAsAName);
        SQL.forEach(this::isKeptAsANote);

        assertThat(customers()).isEqualTo(before + SQL.size());
    }

    @Test
    void r14_an_expression_in_a_text_moves_nobody() {
        FEEL.forEach(this::isKeptAsANote);
        FEEL.forEach(this::isKeptAsAName);
    }

    @Test
    void r15_a_formula_is_kept_as_it_is() {
        FORMULAS.forEach(this::isKeptAsAName);
        FORMULAS.forEach(this::isKeptAsANote);
    }

    @Test
    void r16_a_script_is_kept_as_it_is_and_answered_as_json_only() {
        SCRIPTS.forEach(this::isKeptAsAName);
        SCRIPTS.forEach(this::isKeptAsANote);
    }

    @Test
    void r16_lines_that_would_forge_a_log_are_kept_in_letters_and_stand_in_no_log() {
        isKeptAsANote("a\r\n2026-03-02 00:00:00 ERROR " + Planted.CANARY);
        Ask ask = Ask.post(Service.INTERACTION, "/v1/interactions", interaction(json("\u001b[31m" + Planted.CANARY)));
        ground.bank().send(ask).isRefused(422, "invalid-text");
    }

    @Test
    void r35_texts_that_tire_patterns_are_answered_soon() {
        for (String text : List.of(
                "a".repeat(30_000) + "!",
                "a@".repeat(10_000),
                "0 ".repeat(15_000),
                "((((".repeat(5_000),
                "-".repeat(30_000))) {
            for (String type : List.of("PHONE", "EMAIL", "CARD", "OPEN_ID", "ID_DOCUMENT", "ACCOUNT", "CUSTOMER_NO")) {
                isSoonRefused(Ask.post(
                        Service.CUSTOMER,
                        "/v1/customers/lookups",
                        "{\"type\":\"" + type + "\",\"value\":\"" + text + "\"}"));
            }
            isSoonRefused(Ask.post(Service.INTERACTION, "/v1/interactions", interaction(json(text))));
            isSoonRefused(Ask.post(Service.CUSTOMER, "/v1/customers", registration(json(text)))
                    .with("Idempotency-Key", text.substring(0, 5_000)));
        }
    }

    private void isSoonRefused(Ask ask) {
        long start = System.nanoTime();
        ground.bank().send(ask).isRefused();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Planted.SOON);
    }

    private void isKeptAsAName(String name) {
        isKept(Ask.post(Service.CUSTOMER, "/v1/customers", registration(json(name))), "/v1/customers/", "name", name);
    }

    private void isKeptAsANote(String text) {
        isKept(
                Ask.post(Service.INTERACTION, "/v1/interactions", interaction(json(text))),
                "/v1/interactions/",
                "notes",
                text);
    }

    private void isKept(Ask ask, String list, String field, String text) {
        Answer made = ground.bank().send(ask);
        assertThat(made.status()).as("%s answers %s", ask, made.body()).isEqualTo(201);
        Answer shown = ground.bank()
                .send(Ask.get(ask.service(), list + made.json().path("id").asText()));
        assertThat(shown.header("Content-Type")).startsWith("application/json");
        assertThat(shown.json().path(field).asText()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private String interaction(String notes) {
        return "{\"customerId\":\"" + ground.world().customer() + "\",\"kind\":\"LOGIN\",\"channel\":\"WEB\",\"notes\":"
                + notes + "}";
    }

    private static String registration(String name) {
        return "{\"type\":\"INDIVIDUAL\",\"name\":" + name + "}";
    }

    private static String json(String text) {
        return TextNode.valueOf(text).toString();
    }

    private long customers() {
        return Long.parseLong(ground.bank()
                .tables()
                .ask(Service.CUSTOMER, "select count(*) from customer")
                .get(0));
    }
}
