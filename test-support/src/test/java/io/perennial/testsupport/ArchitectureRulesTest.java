package io.perennial.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private final JavaClasses broken = new ClassFileImporter().importPackages("io.perennial.testsupport.broken");

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.DECISIONS_ARE_PLAIN_JAVA,
                ArchitectureRules.ONLY_THE_OUTBOX_TELLS,
                ArchitectureRules.ONLY_THE_CLOCK_ASKS_THE_TIME,
                ArchitectureRules.NO_FIELD_INJECTION,
                ArchitectureRules.NO_DRAWERS,
                ArchitectureRules.NAMES_SAY_WHAT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_class_that_breaks_a_rule_is_found(ArchRule rule) {
        assertThatThrownBy(() -> rule.check(broken)).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_clock_that_was_passed_in_may_be_asked() {
        assertThat(ArchitectureRules.ONLY_THE_CLOCK_ASKS_THE_TIME
                        .evaluate(broken)
                        .getFailureReport()
                        .getDetails())
                .hasSize(1)
                .allMatch(line -> line.contains("BrokenHelper"));
    }
}
