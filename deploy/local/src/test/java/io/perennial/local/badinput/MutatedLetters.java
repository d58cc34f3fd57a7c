package io.perennial.local.badinput;

import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.contract.Wire;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every event, spoilt by chance: it is heard or parked, and the next one is heard. */
abstract class MutatedLetters {

    private static final long SEED = 20_260_302;
    private static final int ROUND = 200;
    private static final List<String> HEADERS = List.of(
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_time",
            "ce_subject",
            "ce_sequence",
            "content-type",
            "traceparent",
            "ce_specversion");

    private final Ground ground = BadInputTest.ground();
    private final Heard heard = new Heard(ground);

    @Test
    void k1_to_k12_nobody_stops_hearing_however_events_are_spoilt() {
        spoil(30);
    }

    @Test
    @Tag("slow")
    void k1_to_k12_nobody_stops_hearing_in_ten_thousand_ways_to_spoil_events() {
        spoil(10_000);
    }

    private void spoil(int times) {
        for (int from = 0; from < times; from += ROUND) {
            for (Topic topic : Topic.values()) {
                spoil(topic, from, Math.min(times, from + ROUND));
                heard.goesOn(Topics.everyPartition(topic));
            }
        }
    }

    private void spoil(Topic topic, int from, int to) {
        for (String type : new TreeSet<>(Wire.eventsOn(topic).keySet())) {
            for (int i = from; i < to; i++) {
                Letter letter = spoilt(topic, type, new Mutator(SEED + type.hashCode() * 1_000_000L + i));
                ground.topics().producer().send(Topics.record(letter));
            }
        }
        ground.topics().producer().flush();
    }

    private static Letter spoilt(Topic topic, String type, Mutator mutator) {
        Letter letter = topic == Topic.BANK_EVENTS
                ? Letter.reported(type).body(Topics.sample(type))
                : Heard.first(topic, Ids.next().toString(), type);
        if (!mutator.once(4)) {
            return letter.body(mutator.spoilt(letter.body()));
        }
        if (mutator.once(5)) {
            return letter.keyed(mutator.text());
        }
        String header = mutator.one(HEADERS);
        return mutator.once(3) ? letter.without(header) : letter.with(header, mutator.text());
    }
}
