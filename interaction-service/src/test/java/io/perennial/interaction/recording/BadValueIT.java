package io.perennial.interaction.recording;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.request;
import static io.perennial.interaction.recording.RawLogin.refused;
import static io.perennial.interaction.recording.RawLogin.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.perennial.interaction.Bank;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows R6–R9 and R13–R16: texts, amounts and times. */
@QuarkusTest
@WithTestResource(RealBank.class)
class BadValueIT {

    @Inject
    Bank bank;

    private UUID anna;

    @BeforeEach
    void a_customer() {
        anna = anna == null ? bank.customer() : anna;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\u202e", "\\uffff", "a\\u200bb"})
    void r6_text_that_cannot_be_kept_or_seen_is_refused(String text) {
        refused(with(anna, "\"product\":\"" + text + "\""), 422).body("type", equalTo("/problems/invalid-text"));
        refused(with(anna, "\"notes\":\"" + text + "\"").replace("a\\u200bb", "\\u0007"), 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"𠮷野家", "阿卜杜拉·买买提", "=SUM(A1)", "<script>alert(1)</script>", "'; drop table interaction; --"})
    void r7_r13_to_r16_whatever_people_write_is_kept_as_it_is(String text) {
        String id = request()
                .body(with(anna, "\"notes\":\"" + text + "\""))
                .post("/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        get("/v1/interactions/" + id).body("notes", equalTo(text));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 400",
        "Infinity, 400",
        "0x10, 400",
        "01, 400",
        "1e400, 422",
        "1e-1000000000, 422",
        "'\"abc\"', 422",
        "0.00001, 422",
        "1000000000000, 422"
    })
    void r8_amounts_are_exact_or_refused(String amount, int status) {
        refused(with(anna, "\"currency\":\"CNY\",\"amount\":" + amount), status);
        refused(with(anna, "\"currency\":\"CNY\",\"amount\":" + "9".repeat(400)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "12.3400", "\"-1.5\"", "999999999999.9999"})
    void r8_amounts_that_are_exact_are_taken(String amount) {
        request()
                .body(with(anna, "\"currency\":\"CNY\",\"amount\":" + amount))
                .post("/v1/interactions")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "2005-06-01T00:00:00Z"})
    void r9_times_have_limits(String time) {
        refused(with(anna, "\"occurredAt\":\"" + time + "\""), 422).body("errors.pointer", hasItem("/occurredAt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T00:00:00Z",
                "2026-03-02T00:00:00",
                "2026-03-02",
                "2026-03-02T00:00:00+26:00",
                "yesterday"
            })
    void r9_times_that_do_not_exist_are_refused(String time) {
        refused(with(anna, "\"occurredAt\":\"" + time + "\""), 422).body("detail", not(containsString(time)));
    }
}
