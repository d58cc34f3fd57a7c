package io.perennial.local.badinput;

import io.perennial.local.Service;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows R6, R8, R9 and R32: texts, numbers, times and documents that cannot be. */
abstract class BadValues extends NothingWritten {

    /** A place in a body where a value is missing. */
    private record Place(Service service, String address, String body) {}

    private static final List<String> INVISIBLE = List.of(
            "\\u0000",
            "a\\u0000b",
            "\\ud800",
            "\\udc00x",
            "a\\u202eb",
            "a\\u2066b",
            "a\\u200bb",
            "a\\ufeffb",
            "a\\u001bb",
            "a\\uffffb");

    @Test
    void r6_text_that_cannot_be_kept_or_seen_is_invalid() {
        for (Place place : List.of(
                customer("\"name\":\"%s\",\"type\":\"INDIVIDUAL\""),
                customer("\"name\":\"A\",\"type\":\"INDIVIDUAL\",\"homeBranch\":\"%s\""),
                customer("\"name\":\"A\",\"type\":\"INDIVIDUAL\",\"manager\":\"%s\""),
                interaction("\"kind\":\"LOGIN\",\"channel\":\"WEB\",\"product\":\"%s\""),
                interaction("\"kind\":\"LOGIN\",\"channel\":\"WEB\",\"notes\":\"%s\""),
                complaint("\"text\":\"%s\",\"channel\":\"WEB\""),
                move("\"to\":\"GROWTH\",\"reason\":\"It was agreed so.%s\""))) {
            INVISIBLE.forEach(text -> refused(place, text, 422, "invalid-text"));
        }
    }

    @Test
    void r6_an_identifier_without_a_visible_form_is_refused() {
        Place lookup = new Place(Service.CUSTOMER, "/v1/customers/lookups", "{\"type\":\"PHONE\",\"value\":\"%s\"}");
        INVISIBLE.forEach(text -> refused(lookup, "138" + text, 422, "invalid-text"));
    }

    @Test
    void r8_what_is_no_json_number_is_malformed() {
        for (Place place : amounts()) {
            for (String number : List.of("NaN", "Infinity", "-Infinity", "0x10", "007", "+1", "1.", ".5")) {
                refused(place, number, 400, "malformed-json");
            }
            refused(place, "9".repeat(400), 400, "json-limit");
        }
    }

    @Test
    void r8_an_amount_that_is_not_exact_is_refused() {
        for (Place place : amounts()) {
            for (String number : List.of(
                    "1e400",
                    "1e-1000000000",
                    "1e1000000000",
                    "\"1e5\"",
                    "\"NaN\"",
                    "\"\"",
                    "\" 1\"",
                    "true",
                    "0.00001",
                    "99999999999999999",
                    "\"" + Planted.CANARY + "0\"")) {
                refused(place, number, 422, "unknown-value");
            }
        }
    }

    @Test
    void r9_a_day_that_is_not_in_the_calendar_is_refused() {
        for (Place place : List.of(
                customer("\"name\":\"A\",\"type\":\"INDIVIDUAL\",\"customerSince\":%s"),
                move("\"to\":\"GROWTH\",\"reason\":\"It was agreed so.\",\"effectiveOn\":%s"),
                new Place(Service.LIFECYCLE, "/v1/rules/default-1/activation", "{\"from\":%s}"))) {
            for (String day : List.of(
                    "\"2026-02-30\"",
                    "\"-1\"",
                    "19000",
                    "\"2026-03-01T00:00:00Z\"",
                    "\"10000-01-01\"",
                    "\"\"",
                    "[2026,3,1]",
                    "\"-0001-01-01\"",
                    "\"" + Planted.CANARY + "\"")) {
                refused(place, day, 422, "unknown-value");
            }
        }
    }

    @Test
    void r9_a_time_that_is_not_in_the_calendar_is_refused() {
        for (Place place : times()) {
            for (String time : List.of(
                    "\"2026-02-30T00:00:00Z\"",
                    "\"2026-03-01T00:00:00\"",
                    "\"2026-03-01\"",
                    "\"2026-03-01T00:00:00+26:00\"",
                    "1700000000",
                    "\"-1\"",
                    "\"\"",
                    "\"+999999999-12-31T23:59:59Z\"")) {
                refused(place, time, 422, "unknown-value");
            }
        }
    }

    @Test
    void r9_a_time_to_come_or_of_long_ago_is_out_of_range() {
        for (Place place : times()) {
            for (String time : List.of(
                    "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "2005-06-01T00:00:00Z", "2026-03-03T12:00:00Z")) {
                refused(place, '"' + time + '"', 422, "time-out-of-range");
            }
        }
    }

    @Test
    void r32_a_document_that_cannot_be_is_refused_and_never_repeated() {
        Place linked = new Place(
                Service.CUSTOMER,
                "/v1/customers/" + ground.world().customer() + "/identifiers",
                "{\"type\":\"ID_DOCUMENT\",\"value\":\"%s\"}");
        for (String number : List.of(
                Planted.CANARY,
                Planted.CANARY.substring(1),
                "44030119900230123X",
                "44030119901301123X",
                "",
                " ",
                "!",
                "A".repeat(300))) {
            refused(linked, number, 422, "unknown-value", "invalid-identifier");
        }
    }

    private List<Place> amounts() {
        return List.of(
                customer(
                        "\"name\":\"A\",\"type\":\"INDIVIDUAL\",\"estimatedWallet\":{\"amount\":%s,\"currency\":\"CNY\",\"source\":\"X\"}"),
                interaction("\"kind\":\"TRANSACTION\",\"channel\":\"WEB\",\"currency\":\"CNY\",\"amount\":%s"));
    }

    private List<Place> times() {
        return List.of(
                interaction("\"kind\":\"LOGIN\",\"channel\":\"WEB\",\"occurredAt\":%s"),
                complaint("\"text\":\"A\",\"channel\":\"WEB\",\"occurredAt\":%s"));
    }

    private Place customer(String fields) {
        return new Place(Service.CUSTOMER, "/v1/customers", "{" + fields + "}");
    }

    private Place interaction(String fields) {
        return new Place(Service.INTERACTION, "/v1/interactions", about(fields));
    }

    private Place complaint(String fields) {
        return new Place(Service.INTERACTION, "/v1/complaints", about(fields));
    }

    private Place move(String fields) {
        return new Place(
                Service.LIFECYCLE, "/v1/lifecycles/" + ground.world().customer() + "/moves", "{" + fields + "}");
    }

    private String about(String fields) {
        return "{\"customerId\":\"" + ground.world().customer() + "\"," + fields + "}";
    }

    private void refused(Place place, String value, int status, String... codes) {
        send(Ask.post(place.service(), place.address(), place.body().formatted(value)))
                .isRefused(status, codes);
    }
}
