package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Ids;
import io.perennial.local.DemoStaff;
import io.perennial.local.Service;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows R18, R20, R21, R22, R24 and R36: callers who are not who they say, or ask for what is not theirs. */
abstract class BadCallers extends NothingWritten {

    private static final String AUTHORIZATION = "Authorization";

    @Test
    void r18_an_odd_way_of_writing_an_address_lets_nobody_in() {
        String id = ground.world().customer();
        for (String address : List.of(
                "/v1/customers;x=1/" + id,
                "/v1/customers/" + id + ";x=1",
                "//v1//customers//" + id,
                "/v1/%63ustomers/" + id,
                "/v1/customers%2f" + id,
                "/v1/./customers/" + id,
                "/v1/rules/../customers/" + id,
                "/V1/customers/" + id)) {
            Ask ask = Ask.get(Service.CUSTOMER, address);
            for (String bearer : List.of(TestedBank.NONE, ground.bank().bearer("marketing"))) {
                assertThat(send(ask.with(AUTHORIZATION, bearer)).status())
                        .as("%s", ask)
                        .isIn(400, 401, 403, 404);
            }
        }
    }

    /** Of whom is not hers she gets the answer that nobody gets whom there is not. */
    @Test
    void r20_who_is_not_ones_own_is_not_there_whatever_is_asked() {
        String mei = ground.bank().bearer(DemoStaff.MEI);
        String nobody = Ids.next().toString();
        ground.calls()
                .all()
                .filter(valid -> valid.ask().address().contains(ground.world().customer()))
                .forEach(valid -> {
                    Answer foreign = send(valid.ask().with(AUTHORIZATION, mei));
                    if (foreign.status() != 403) {
                        foreign.isRefused(404, "not-found");
                        String elsewhere =
                                valid.ask().address().replace(ground.world().customer(), nobody);
                        Answer none = send(valid.ask().at(elsewhere).with(AUTHORIZATION, mei));
                        assertThat(foreign.json().path("detail"))
                                .as("%s", valid.ask())
                                .isEqualTo(none.json().path("detail"));
                    }
                });
    }

    @Test
    void r20_lists_and_look_ups_hold_nobody_elses_either() {
        String mei = ground.bank().bearer(DemoStaff.MEI);
        for (Ask ask : List.of(
                Ask.get(Service.CUSTOMER, "/v1/customers?limit=500"),
                Ask.get(
                        Service.INTERACTION,
                        "/v1/interactions?customerId=" + ground.world().customer()),
                Ask.get(Service.INTERACTION, "/v1/complaints?limit=500"),
                Ask.get(Service.INTERACTION, "/v1/contacts?limit=500"),
                Ask.get(Service.LIFECYCLE, "/v1/lifecycles?limit=500&stage=POTENTIAL"),
                Ask.get(
                        Service.LIFECYCLE,
                        "/v1/actions?customerId=" + ground.world().customer()))) {
            Answer answer = send(ask.with(AUTHORIZATION, mei));
            assertThat(answer.status()).as("%s", ask).isIn(200, 404);
            assertThat(answer.json().path("items").size()).as("%s", ask).isZero();
        }
        send(Ask.post(
                                Service.CUSTOMER,
                                "/v1/customers/lookups",
                                "{\"type\":\"CUSTOMER_NO\",\"value\":\""
                                        + ground.world().customerNo() + "\"}")
                        .with(AUTHORIZATION, mei))
                .isRefused(404, "not-found");
    }

    @Test
    void r21_what_a_role_may_not_do_is_refused_to_it() {
        // to look somebody up is to read, though it is a POST so that no identifier stands in an address
        ground.calls()
                .all()
                .filter(valid -> !valid.isRead() && !valid.call().path().endsWith("/lookups"))
                .forEach(valid -> send(valid.ask()
                                .with(AUTHORIZATION, ground.bank().bearer("auditor")))
                        .isRefused(403, "forbidden"));
        send(Ask.get(Service.CUSTOMER, "/v1/customers/" + ground.world().customer())
                        .with(AUTHORIZATION, ground.bank().bearer("marketing")))
                .isRefused(403, "forbidden");
    }

    @Test
    void r22_without_a_valid_token_no_call_is_answered() {
        String valid = ground.bank().bearer(DemoStaff.ALL_ROUND);
        List<String> spoilt = List.of(
                TestedBank.NONE,
                "Bearer x",
                "Basic ZGVtbzpkZW1v",
                valid.substring(0, valid.length() - 8),
                promoted(ground.bank().bearer("auditor")),
                unsigned(valid));
        ground.calls()
                .all()
                .forEach(each -> spoilt.forEach(bearer -> {
                    Answer answer = send(each.ask().with(AUTHORIZATION, bearer));
                    answer.isRefused(401, "unauthorized");
                    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                }));
    }

    @Test
    void r24_who_calls_is_said_by_the_token_alone() {
        Ask ask = Ask.get(Service.CUSTOMER, "/v1/customers/" + ground.world().customer())
                .with("X-User-Id", DemoStaff.ALL_ROUND)
                .with("X-Branch", "SH-0001")
                .with("X-Forwarded-User", DemoStaff.ALL_ROUND)
                .with("X-Forwarded-For", "127.0.0.1")
                .with("X-Forwarded-Host", "bank.example")
                .with("Forwarded", "for=127.0.0.1;host=bank.example");

        send(ask.with(AUTHORIZATION, ground.bank().bearer("marketing"))).isRefused(403, "forbidden");
        send(ask.with(AUTHORIZATION, TestedBank.NONE)).isRefused(401, "unauthorized");
    }

    @Test
    void r36_who_calls_more_often_than_a_person_does_is_asked_to_wait_and_systems_are_not() {
        Ask ask = Ask.get(Service.LIFECYCLE, "/v1/playbooks")
                .with(AUTHORIZATION, ground.bank().bearer("risk"));
        Answer refused = IntStream.range(0, 1_000)
                .mapToObj(i -> send(ask))
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
        refused.isRefused(429, "too-many-calls");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();

        Ask system = ask.with(AUTHORIZATION, ground.bank().bearer(DemoStaff.CORE_BANKING));
        assertThat(IntStream.range(0, 300).mapToObj(i -> send(system).status())).containsOnly(200);
    }

    @Test
    void r36_who_is_a_customer_cannot_be_tried_out() {
        Ask ask = Ask.post(Service.CUSTOMER, "/v1/customers/lookups", "{\"type\":\"PHONE\",\"value\":\"13800000000\"}")
                .with(AUTHORIZATION, ground.bank().bearer(DemoStaff.MEI));
        assertThat(IntStream.range(0, 40).mapToObj(i -> send(ask).status()))
                .contains(404, 429)
                .containsOnly(404, 429);
    }

    /** Somebody who gives themselves another role. */
    private static String promoted(String bearer) {
        String[] parts = bearer.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + encoded(claims.replace("auditor", "operations")) + "." + parts[2];
    }

    private static String unsigned(String bearer) {
        return "Bearer " + encoded("{\"alg\":\"none\"}") + "." + bearer.split("\\.")[1] + ".";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
