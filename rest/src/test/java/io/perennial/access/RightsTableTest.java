package io.perennial.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.testsupport.Staff;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTableTest {

    private static final RightsTable TABLE = RightsTable.shipped();

    @Test
    void the_table_has_a_row_for_each_right_that_endpoints_can_ask_for() {
        assertThat(TABLE.rights())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Rights.class.getFields())
                        .map(RightsTableTest::value)
                        .toList());
    }

    @Test
    void the_table_has_a_column_for_each_role() {
        assertThat(TABLE.roles()).containsExactlyElementsOf(Staff.ROLES);
    }

    @Test
    void who_writes_rules_does_not_put_them_in_force() {
        assertThat(TABLE.roles())
                .noneMatch(role -> TABLE.allows(List.of(role), Rights.WRITE_RULES)
                        && TABLE.allows(List.of(role), Rights.ACTIVATE_RULES));
    }

    @Test
    void an_auditor_changes_nothing() {
        assertThat(TABLE.rights().stream().filter(right -> TABLE.allows(List.of("auditor"), right)))
                .allMatch(right -> right.startsWith("read-"));
    }

    @Test
    void a_stranger_has_no_right_and_nobody_has_an_unknown_one() {
        assertThat(TABLE.rights()).noneMatch(right -> TABLE.allows(List.of("stranger"), right));
        assertThat(TABLE.allows(Staff.ROLES, "fly")).isFalse();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
