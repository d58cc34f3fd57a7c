package io.perennial.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published AsyncAPI document says what the code says. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = document();

    @ParameterizedTest
    @EnumSource(Topic.class)
    void every_topic_is_a_channel_with_all_its_events(Topic topic) {
        JsonNode channel = DOCUMENT.at("/channels/" + topic.wireName());

        assertThat(channel.path("address").asText()).isEqualTo(topic.wireName());
        assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(Topic.PARTITIONS);
        assertThat(names(channel.path("messages")))
                .containsExactlyInAnyOrderElementsOf(Wire.eventsOn(topic).keySet());
    }

    static Stream<Class<?>> everyRecordOnTheWire() {
        return Stream.concat(
                Arrays.stream(Topic.values()).flatMap(topic -> Wire.eventsOn(topic).values().stream()),
                Stream.of(Identifier.class, Holding.class, Step.class, Facts.class));
    }

    @ParameterizedTest
    @MethodSource("everyRecordOnTheWire")
    void a_schema_has_the_fields_of_its_record(Class<?> type) {
        JsonNode properties = DOCUMENT.at("/components/schemas/" + type.getSimpleName() + "/properties");

        assertThat(names(properties))
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    static Stream<Map.Entry<String, Object[]>> everyEnumeration() {
        return Stream.of(
                Map.entry("CustomerType", CustomerType.values()),
                Map.entry("IdentifierType", IdentifierType.values()),
                Map.entry("InteractionKind", InteractionKind.values()),
                Map.entry("Channel", Channel.values()),
                Map.entry("Direction", Direction.values()),
                Map.entry("Severity", Severity.values()),
                Map.entry("HoldingKind", Holding.Kind.values()),
                Map.entry("Tier", Tier.values()),
                Map.entry("Stage", Stage.values()),
                Map.entry("ActionOwner", ActionOwner.values()),
                Map.entry("RetentionStrategy", RetentionStrategy.values()),
                Map.entry("RetentionOutcome", RetentionOutcome.values()));
    }

    @ParameterizedTest
    @MethodSource("everyEnumeration")
    void an_enumeration_has_the_words_of_the_code(Map.Entry<String, Object[]> enumeration) {
        List<String> words = new ArrayList<>();
        DOCUMENT.at("/components/schemas/" + enumeration.getKey() + "/enum").forEach(word -> words.add(word.asText()));

        assertThat(words)
                .containsExactlyElementsOf(Arrays.stream(enumeration.getValue())
                        .map(Object::toString)
                        .toList());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(AsyncApiTest.class.getResource("/asyncapi.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
