package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Ids;
import io.perennial.local.Service;
import io.perennial.local.badinput.ValidCalls.Valid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows R13, R17, R25, R27 and R28: addresses, parameters and methods, at every call. */
abstract class BadAddresses extends NothingWritten {

    private static final List<String> SQL = List.of(
            "' or 1=1 --",
            "'; drop table customer; --",
            "1; select pg_sleep(20)",
            "%",
            "_",
            "\\",
            "$.a ? (@ == 1)",
            "\u0000");

    @Test
    void r13_sql_in_a_parameter_is_text_or_refused() {
        reads().forEach(valid -> valid.call().parameters("query").forEach(parameter -> {
            for (String text : SQL) {
                String name = parameter.path("name").asText();
                send(valid.ask().at(path(valid) + "?" + name + "=" + ValidCalls.encoded(text + Planted.CANARY)))
                        .isNoFailure();
            }
        }));
    }

    @Test
    void r13_a_filter_finds_nothing_more_for_being_sql() {
        for (String text : SQL.subList(0, 6)) {
            Answer answer = send(Ask.get(Service.CUSTOMER, "/v1/customers?manager=" + ValidCalls.encoded(text)));
            assertThat(answer.status() >= 400 || answer.json().path("items").isEmpty())
                    .as(text)
                    .isTrue();
        }
    }

    @Test
    void r13_sql_in_a_header_is_text_or_refused() {
        ground.calls()
                .takingJson()
                .forEach(valid -> valid.call().parameters("header").forEach(header -> {
                    Ask spoilt =
                            valid.ask().body("null").with(header.path("name").asText(), "' or 1=1 --" + Planted.CANARY);
                    send(spoilt).isRefused();
                }));
    }

    @Test
    void r17_an_id_that_is_none_finds_nothing() {
        ground.calls().all().filter(valid -> valid.call().path().contains("{")).forEach(valid -> Stream.of(
                        "..%2f..%2fetc%2fpasswd",
                        "%2e%2e%2f%2e%2e",
                        "%00",
                        "a%00b",
                        "a%2f..%2f..%2fx",
                        "..;%2fx",
                        "%20",
                        "-1",
                        Planted.CANARY.substring(4),
                        "%c0%ae",
                        "0".repeat(500))
                .forEach(id -> {
                    Answer answer = send(valid.ask().at(path(valid).replaceFirst(idOf(valid), id)));
                    assertThat(answer.status())
                            .as("%s %s", valid.call().name(), id)
                            .isIn(400, 404, 405, 406, 422, 428);
                    answer.isRefused();
                }));
    }

    @Test
    void r17_nothing_is_found_under_an_unknown_id() {
        reads().filter(valid -> valid.ask().address().contains(ground.world().customer()))
                .forEach(valid -> {
                    String another = path(valid)
                            .replace(ground.world().customer(), Ids.next().toString());
                    send(valid.ask().at(another)).isRefused(404, "not-found");
                });
    }

    @Test
    void r25_a_method_that_is_not_there_does_nothing() {
        ground.calls().all().map(Valid::ask).forEach(ask -> {
            // an address that several classes share is not found instead
            send(ask.by("TRACE")).isRefused();
            Answer other = send(ask.by("LINK").with("X-HTTP-Method-Override", ask.method()));
            assertThat(other.status()).isIn(405, 404);
        });
        Set<String> deletable = ground.calls()
                .all()
                .filter(valid -> valid.ask().method().equals("DELETE"))
                .map(valid -> valid.ask().address())
                .collect(Collectors.toSet());
        reads().map(Valid::ask)
                .filter(ask -> !ask.address().startsWith("/v1/business-date"))
                .filter(ask -> !deletable.contains(ask.address()))
                .forEach(ask -> {
                    Answer answer = send(ask.by("DELETE").with("X-HTTP-Method-Override", "GET"));
                    assertThat(answer.status()).as("%s", answer.ask()).isIn(404, 405, 428);
                    answer.isRefused();
                });
    }

    @Test
    void r27_headers_and_addresses_have_limits() {
        for (Service service : Service.values()) {
            Ask ask = Ask.get(service, "/v1/business-date");
            Ask many = ask;
            for (int i = 0; i < 200; i++) {
                many = many.with("X-Header-" + i, "1");
            }
            send(many).isRefused(431, "too-many-headers");
            assertThat(send(ask.with("X-Large", "x".repeat(20_000))).status()).isEqualTo(431);
            assertThat(send(ask.at("/v1/business-date?a=" + "x".repeat(8_000))).status())
                    .isEqualTo(414);
            assertThat(send(ask.at("/v1/business-date?" + "a=1&".repeat(10_000)))
                            .status())
                    .isEqualTo(414);
        }
    }

    @Test
    void r28_a_page_has_a_size_and_a_cursor_that_was_given() {
        reads().filter(valid -> valid.asksFor("query", "limit")).forEach(valid -> {
            for (String limit : List.of("0", "-1", "501", "1000000")) {
                send(with(valid, "limit", limit)).isRefused(400, "invalid-limit");
            }
            for (String limit : List.of("x", "99999999999", "1.5")) {
                send(with(valid, "limit", limit)).isRefused(400, "invalid-parameter", "invalid-limit");
            }
            for (String after : List.of("x", "MDAwMDAwMDBhYmM", "' or 1=1", "a".repeat(700), "%00")) {
                send(with(valid, "after", after)).isRefused(400, "invalid-cursor");
            }
        });
    }

    private Stream<Valid> reads() {
        return ground.calls().all().filter(Valid::isRead);
    }

    private static Ask with(Valid valid, String parameter, String value) {
        String others = Stream.of(valid.ask().address().split("[?&]"))
                .skip(1)
                .filter(each -> !each.startsWith(parameter + "="))
                .map(each -> "&" + each)
                .collect(Collectors.joining());
        return valid.ask().at(path(valid) + "?" + parameter + "=" + ValidCalls.encoded(value) + others);
    }

    private static String path(Valid valid) {
        return valid.ask().address().replaceFirst("\\?.*", "");
    }

    private static String idOf(Valid valid) {
        String[] described = valid.call().path().split("/");
        String[] called = path(valid).split("/");
        for (int i = 0; i < described.length; i++) {
            if (described[i].startsWith("{")) {
                return called[i];
            }
        }
        throw new IllegalArgumentException(valid.call().path());
    }
}
