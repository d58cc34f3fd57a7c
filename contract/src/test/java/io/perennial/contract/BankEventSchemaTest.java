package io.perennial.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema that other bank systems are given accepts what we accept. */
class BankEventSchemaTest {

    private static final String TEXT = text("/schemas/bank-events.v1.schema.json");
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

    @ParameterizedTest
    @ValueSource(strings = {"InteractionReported", "HoldingsReported"})
    void the_approved_samples_are_valid(String event) {
        assertThat(faults(text("/samples/" + event + ".v1.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identifier", "kind", "channel", "direction", "occurredAt"})
    void an_interaction_needs_its_required_fields(String field) throws IOException {
        assertThat(faults(sample().without(field).toString())).isNotEmpty();
    }

    static Stream<ObjectNode> faultyInteractions() throws IOException {
        return Stream.of(
                sample().put("amount", 12.5),
                sample().put("amount", "12,5"),
                sample().put("amount", "1" + "0".repeat(AmountLimits.WHOLE_DIGITS)),
                sample().put("balanceAfter", "-1." + "0".repeat(AmountLimits.DECIMALS) + "1"),
                sample().put("kind", "transaction"),
                sample().put("rating", 6),
                sample().put("currency", "yuan"),
                sample().put("product", ""),
                (ObjectNode) sample().without("currency"));
    }

    @ParameterizedTest
    @MethodSource("faultyInteractions")
    void a_faulty_interaction_is_refused(ObjectNode interaction) {
        assertThat(faults(interaction.toString())).isNotEmpty();
    }

    @Test
    void the_largest_amount_is_valid() throws IOException {
        String largest = "9".repeat(AmountLimits.WHOLE_DIGITS) + "." + "9".repeat(AmountLimits.DECIMALS);

        assertThat(faults(sample().put("amount", "-" + largest).toString())).isEmpty();
    }

    @Test
    void the_schema_lists_the_words_of_the_code() throws IOException {
        JsonNode interaction = Wire.json().readTree(TEXT).at("/$defs/InteractionReported/properties");

        assertThat(words(interaction.at("/kind/enum"))).isEqualTo(names(InteractionKind.values()));
        assertThat(words(interaction.at("/channel/enum"))).isEqualTo(names(Channel.values()));
        assertThat(words(interaction.at("/direction/enum"))).isEqualTo(names(Direction.values()));
        assertThat(words(Wire.json().readTree(TEXT).at("/$defs/Identifier/properties/type/enum")))
                .isEqualTo(names(IdentifierType.values()));
    }

    private static ObjectNode sample() throws IOException {
        return (ObjectNode) Wire.json().readTree(text("/samples/InteractionReported.v1.json"));
    }

    private static Collection<?> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String text(String resource) {
        try (var stream = BankEventSchemaTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
