package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Service;
import org.junit.jupiter.api.Test;

/** After everything: all services run, and their logs hold nothing that was sent and no fault of ours. */
abstract class WhatIsLeft {

    private final Ground ground = BadInputTest.ground();

    @Test
    void nothing_that_was_sent_stands_in_a_log() {
        assertThat(ground.bank().logged())
                .noneMatch(line -> line.contains(Planted.CANARY))
                .noneMatch(line -> line.contains("<script>"))
                .noneMatch(line -> line.contains("\u001b"));
    }

    @Test
    void no_fault_of_ours_stands_in_a_log() {
        assertThat(ground.bank().logged())
                .noneMatch(line -> line.contains("incident "))
                .noneMatch(line -> line.contains("could not even be parked"))
                .noneMatch(line -> line.contains("OutOfMemoryError"));
    }

    @Test
    void all_services_are_ready() {
        for (Service service : Service.values()) {
            assertThat(ground.bank().says(service, "/q/health").status()).isEqualTo(200);
        }
    }

    /** After the full forms there are hundreds of thousands: some of them, by no order. */
    @Test
    void every_parked_event_can_be_shown() {
        String some = "select id from parked_event order by md5(id::text) limit 2000";
        for (Service service : Service.values()) {
            ground.bank().tables().ask(service, some).forEach(id -> {
                Answer answer = ground.bank().send(Ask.get(service, "/v1/parked-events/" + id));
                assertThat(answer.status())
                        .as("%s answers %s", answer.ask(), answer.body())
                        .isEqualTo(200);
            });
        }
    }
}
