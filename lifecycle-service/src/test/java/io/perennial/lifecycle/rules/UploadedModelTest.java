package io.perennial.lifecycle.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before a table may decide about anybody; each row is the shipped table with one thing wrong. */
class UploadedModelTest {

    private static final String SHIPPED = new String(ShippedRules.stageModel(), StandardCharsets.UTF_8);

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong("illegal-move", "won-back", "<text>\"TERMINATED\"</text>", "<text>\"MATURE\"</text>"),
                wrong("illegal-move", "won-back", "<text>\"TERMINATED\"</text>", "<text>-</text>"),
                wrong("illegal-move", "first-purchase", "<text>\"POTENTIAL\"</text>", "<text>not(\"GROWTH\")</text>"),
                wrong(
                        "illegal-move",
                        "first-purchase",
                        "<text>\"DEVELOPMENT\"</text></outputEntry>",
                        "<text>\"MATURE\"</text></outputEntry>"),
                wrong(
                        "to",
                        "first-purchase",
                        "<text>\"DEVELOPMENT\"</text></outputEntry>",
                        "<text>\"ASLEEP\"</text></outputEntry>"),
                wrong("reason", "first-purchase", "<text>\"FIRST_PURCHASE\"</text>", "<text>\"because\"</text>"),
                wrong("waits", "first-purchase", "<text>false</text>", "<text>1 = 1</text>"),
                wrong("rule-id", "first-purchase", "<rule id=\"frequent-dealings\">", "<rule id=\"first-purchase\">"),
                wrong("hit-policy", null, "hitPolicy=\"RULE ORDER\"", "hitPolicy=\"COLLECT\""),
                wrong("decision-name", null, "name=\"nextStage\">", "name=\"other\">"),
                wrong("outputs", null, "name=\"waits\"", "name=\"holds\""),
                wrong("unknown-input", null, "\"churnRisk\"", "\"shoeSize\""),
                wrong("forbidden-expression", "churn-risk", "&gt;= 0.7", "for i in 1..1000000000 return i"),
                wrong("forbidden-expression", "churn-risk", "&gt;= 0.7", "matches(\"a\", \"(a+)+$\")"),
                wrong("forbidden-expression", "churn-risk", "&gt;= 0.7", "10 ** 1000000000"),
                wrong("forbidden-expression", "churn-risk", "&gt;= 0.7", "&gt; now().second"),
                wrong(
                        "forbidden-expression",
                        "churn-risk",
                        "&gt;= 0.7",
                        "{f: function(x) external {java: {class: \"java.lang.Math\"}}}"),
                wrong("forbidden-expression", "churn-risk", "&gt;= 0.7", "&gt; " + "1".repeat(500)),
                wrong("does-not-compile", null, "&gt;= 0.7", "&gt;= ) 0.7"),
                wrong(
                        "unknown-element",
                        null,
                        "<decision id=\"next-stage\"",
                        "<businessKnowledgeModel id=\"b\" name=\"b\"/><decision id=\"next-stage\""),
                wrong(
                        "unknown-element",
                        null,
                        "<decision id=\"next-stage\"",
                        "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"
                                + "<decision id=\"next-stage\""),
                wrong("unknown-element", null, "DMN/20191111/MODEL/", "DMN/20180521/MODEL/"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("wrongs")
    void a_table_that_could_do_harm_is_refused_with_what_is_wrong(
            String code, String rule, String right, String wrong) {
        InvalidModel refusal = refusalOf(SHIPPED.replace(right, wrong));

        assertThat(refusal.faults()).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(rule == null || rule.equals(fault.rule())).isTrue();
        });
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("wrongs")
    void a_kept_table_that_could_do_harm_by_now_does_not_come_into_force(
            String code, String rule, String right, String wrong) {
        byte[] kept = SHIPPED.replace(right, wrong).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> StageTable.accepted("v", kept)).isInstanceOf(InvalidModel.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "<definitions/>",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>",
                "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/d.dtd\"><d/>",
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><d>&b;</d>",
            })
    void what_is_no_decision_table_never_reaches_the_engine(String body) {
        assertThat(refusalOf(body).faults()).isNotEmpty();
    }

    @Test
    void a_depth_that_no_table_needs_and_an_encoding_that_there_is_not_are_refused() {
        assertThat(refusalOf("<d>".repeat(50_000) + "</d>".repeat(50_000)).faults())
                .isNotEmpty();
        assertThat(refusalOf("<?xml version=\"1.0\" encoding=\"no-such\"?><d/>").faults())
                .isNotEmpty();
    }

    @Test
    void layout_and_a_tools_own_notes_are_left_out_and_do_no_harm() {
        String withNotes = SHIPPED.replace(
                "<decision id=\"next-stage\"",
                "<extensionElements><t:note xmlns:t=\"urn:tool\">x</t:note></extensionElements>"
                        + "<decision id=\"next-stage\"");

        StageTable table = StageTable.checked("v", withNotes.getBytes(StandardCharsets.UTF_8));

        assertThat(table.table().model()).doesNotContain("urn:tool");
        assertThat(table.hitsByRule()).hasSize(13);
    }

    private static InvalidModel refusalOf(String model) {
        return catchThrowableOfType(
                InvalidModel.class, () -> StageTable.checked("v", model.getBytes(StandardCharsets.UTF_8)));
    }

    private static Arguments wrong(String code, String rule, String right, String wrong) {
        assertThat(SHIPPED).contains(right);
        return Arguments.of(code, rule, right, wrong);
    }
}
