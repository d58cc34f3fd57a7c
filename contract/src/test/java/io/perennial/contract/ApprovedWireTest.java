package io.perennial.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write is what was approved, and what was approved can be read: one sample file per event version. */
class ApprovedWireTest {

    static List<Object> everyEvent() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void what_we_write_is_what_was_approved(Object event) throws IOException {
        String written = Wire.json().writerWithDefaultPrettyPrinter().writeValueAsString(event);

        assertThat(written).isEqualToNormalizingNewlines(approved(event).strip());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void what_was_approved_can_be_read(Object event) throws IOException {
        assertThat((Object) Wire.read(approved(event).getBytes(UTF_8), event.getClass()))
                .isEqualTo(event);
    }

    @Test
    void every_event_has_an_approved_sample() {
        Set<Class<?>> told = Arrays.stream(Topic.values())
                .flatMap(topic -> Wire.eventsOn(topic).values().stream())
                .collect(Collectors.toSet());

        assertThat(Examples.all().stream().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void every_event_has_a_name_on_a_topic() {
        List<Class<?>> named = Arrays.stream(Topic.values())
                .<Class<?>>flatMap(topic -> Wire.eventsOn(topic).values().stream())
                .toList();
        List<Class<?>> all = Stream.concat(
                        Stream.of(BankEvent.class), Arrays.stream(Event.class.getPermittedSubclasses()))
                .<Class<?>>flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void a_sample_leaves_no_field_out(Object event) throws ReflectiveOperationException {
        for (var component : event.getClass().getRecordComponents()) {
            assertThat(component.getAccessor().invoke(event))
                    .as(component.getName())
                    .isNotNull();
        }
    }

    @Test
    void a_field_from_the_future_is_passed_over() throws IOException {
        String later = "{\"customerId\":\"019479f0-0000-7000-8000-00000000a001\",\"from\":\"MASS\",\"to\":\"WEALTH\","
                + "\"on\":\"2026-03-02\",\"foreseen\":{\"by\":[1,2]}}";

        var event = Wire.read(later.getBytes(UTF_8), ScoreEvent.TierChanged.class);

        assertThat(event.to()).isEqualTo(Tier.WEALTH);
    }

    @Test
    void a_type_from_the_future_is_recognised_as_unknown() {
        assertThat(Wire.meaningOf(Topic.SCORE_EVENTS, "io.perennial.CustomerKnighted.v1"))
                .isEqualTo(new Wire.Meaning.UnknownType());
        assertThat(Wire.meaningOf(Topic.SCORE_EVENTS, "com.example.TierChanged.v1"))
                .isEqualTo(new Wire.Meaning.UnknownType());
    }

    @Test
    void a_major_version_from_the_future_is_told_from_an_unknown_type() {
        assertThat(Wire.meaningOf(Topic.SCORE_EVENTS, "io.perennial.TierChanged.v2"))
                .isEqualTo(new Wire.Meaning.UnknownVersion());
    }

    @Test
    void an_event_is_only_known_on_its_own_topic() {
        assertThat(Wire.meaningOf(Topic.CUSTOMER_EVENTS, "io.perennial.TierChanged.v1"))
                .isEqualTo(new Wire.Meaning.UnknownType());
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "",
                "null garbage",
                "{\"rating\":NaN}",
                "[".repeat(100),
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{\"rating\":\"x\"}");
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_is_refused(String body) {
        assertThatIOException()
                .isThrownBy(() -> Wire.read(body.getBytes(UTF_8), InteractionEvent.SatisfactionRated.class));
    }

    private static String approved(Object event) throws IOException {
        String file = "/samples/" + event.getClass().getSimpleName() + ".v1.json";
        try (InputStream sample = ApprovedWireTest.class.getResourceAsStream(file)) {
            assertThat(sample).as(file).isNotNull();
            return new String(sample.readAllBytes(), UTF_8);
        }
    }
}
