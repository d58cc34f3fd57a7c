package io.perennial.customer.history.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void equal_documents_differ_in_nothing() {
        assertThat(Differences.between(Map.of("a", Map.of("b", 1)), Map.of("a", Map.of("b", 1))))
                .isEmpty();
    }

    @Test
    void a_field_within_a_field_is_named_with_a_dot() {
        assertThat(Differences.between(
                        Map.of("name", "A", "profile", Map.of("occupation", "baker")),
                        Map.of("name", "A", "profile", Map.of("occupation", "banker"))))
                .containsExactly(new FieldChange("profile.occupation", "baker", "banker"));
    }

    @Test
    void what_appears_was_null_and_what_vanishes_is_null() {
        assertThat(Differences.between(Map.of("a", 1), Map.of("b", Map.of("c", 2))))
                .containsExactly(new FieldChange("a", 1, null), new FieldChange("b.c", null, 2));
    }

    @Test
    void a_list_changes_as_a_whole() {
        assertThat(Differences.between(Map.of("needs", List.of("A")), Map.of("needs", List.of("A", "B"))))
                .containsExactly(new FieldChange("needs", List.of("A"), List.of("A", "B")));
    }
}
