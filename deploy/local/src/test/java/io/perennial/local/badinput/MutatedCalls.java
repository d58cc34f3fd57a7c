package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Service;
import io.perennial.local.badinput.ValidCalls.Valid;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every call, spoilt by chance: it is taken or refused, and never fails. */
abstract class MutatedCalls {

    private static final long SEED = 20_260_302;
    private static final int MOST_WITHOUT_BODY = 1_000;
    private static final List<String> HEADERS = List.of(
            "Content-Type",
            "Accept",
            "Idempotency-Key",
            "If-Match",
            "Authorization",
            "Content-Encoding",
            "traceparent",
            "Range",
            "Origin");

    private final Ground ground = BadInputTest.ground();

    @Test
    void r1_to_r32_no_call_fails_however_it_is_spoilt() {
        spoil(20);
    }

    @Test
    @Tag("slow")
    void r1_to_r32_no_call_fails_in_ten_thousand_ways_to_spoil_it() {
        spoil(10_000);
    }

    private void spoil(int times) {
        // the bank's day is everybody's
        List<Valid> calls = ground.calls()
                .all()
                .filter(valid -> !valid.call().name().equals("PUT /v1/business-date"))
                .toList();
        for (int call = 0; call < calls.size(); call++) {
            int each = calls.get(call).ask().body() == null ? Math.min(times, MOST_WITHOUT_BODY) : times;
            for (int i = 0; i < each; i++) {
                long seed = SEED + call * 1_000_000L + i;
                Answer answer = ground.bank().send(spoilt(calls.get(call), new Mutator(seed)));
                assertThat(answer).as("seed %d", seed).satisfies(Answer::isNoFailure);
            }
        }
        ground.bank().quiet();
        for (Service service : Service.values()) {
            assertThat(ground.bank().says(service, "/q/health/live").status()).isEqualTo(200);
        }
    }

    private static Ask spoilt(Valid valid, Mutator mutator) {
        Ask ask = valid.ask();
        if (valid.asksFor("header", "Idempotency-Key")) {
            ask = ask.with("Idempotency-Key", TestedBank.key());
        }
        if (ask.body() != null && !mutator.once(4)) {
            return ask.body(mutator.spoilt(ask.body()));
        }
        return mutator.once(2) ? withOtherHeader(ask, mutator) : elsewhere(ask, mutator);
    }

    private static Ask withOtherHeader(Ask ask, Mutator mutator) {
        String header = mutator.one(HEADERS);
        return mutator.once(3) ? ask.without(header) : ask.with(header, mutator.text());
    }

    private static Ask elsewhere(Ask ask, Mutator mutator) {
        String[] parts = ask.address().split("\\?", 2);
        String other = ValidCalls.encoded(mutator.text());
        if (parts.length == 2 && !mutator.once(3)) {
            String[] query = parts[1].split("&");
            int at = mutator.one(List.of(0, query.length - 1));
            query[at] = query[at].replaceFirst("=.*", "=" + other);
            return ask.at(parts[0] + "?" + String.join("&", query));
        }
        String[] steps = parts[0].split("/");
        int step = mutator.one(List.of(steps.length - 1, steps.length - 1, Math.min(3, steps.length - 1)));
        steps[step] = mutator.once(2)
                ? other
                : steps[step] + mutator.one(List.of(";x=1", "%00", "%2f..", "/", ".json", "%ff"));
        return ask.at(String.join("/", steps) + (parts.length == 2 ? "?" + parts[1] : ""));
    }
}
