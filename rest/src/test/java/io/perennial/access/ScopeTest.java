package io.perennial.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    private static final RightsTable TABLE = RightsTable.shipped();

    @ParameterizedTest
    @CsvSource({
        "manager,       BJ-1, M-LI,  false",
        "manager,       BJ-1, M-MEI, true",
        "manager,       SH-1, M-MEI, true",
        "manager,           ,      , false",
        "branch-head,   BJ-1, M-LI,  true",
        "branch-head,   SH-1, M-MEI, false",
        "branch-head,       ,      , false",
        "marketing,     SH-1,      , true",
        "risk,          SH-1,      , true",
        "operations,        ,      , true",
        "auditor,       SH-1,      , true",
        "machine,       SH-1, M-LI,  true",
        "rule-author,   BJ-1, M-MEI, false",
        "rule-approver, BJ-1, M-MEI, false",
        "cleaner,       BJ-1, M-MEI, false",
    })
    void somebody_at_BJ_1_called_M_MEI_sees_by_role(String role, String homeBranch, String manager, boolean sees) {
        Scope scope = TABLE.scope(List.of(role), Set.of("BJ-1"), Optional.of("M-MEI"));

        assertThat(scope.includes(homeBranch, manager)).isEqualTo(sees);
    }

    @Test
    void who_has_two_roles_sees_what_either_sees() {
        Scope scope = TABLE.scope(List.of("manager", "branch-head"), Set.of("BJ-1"), Optional.of("M-MEI"));

        assertThat(scope.includes("BJ-1", null)).isTrue();
        assertThat(scope.includes("SH-1", "M-MEI")).isTrue();
        assertThat(scope.includes("SH-1", "M-LI")).isFalse();
        assertThat(scope.all()).isFalse();
    }

    @Test
    void who_has_a_place_but_no_role_for_it_sees_nobody() {
        assertThat(TABLE.scope(List.of("branch-head"), Set.of(), Optional.of("M-MEI")))
                .isEqualTo(Scope.NONE);
        assertThat(TABLE.scope(List.of(), Set.of("BJ-1"), Optional.of("M-MEI"))).isEqualTo(Scope.NONE);
    }

    @Test
    void a_query_is_restricted_to_what_is_seen() {
        assertThat(restricted(Scope.ALL)).isEmpty();
        assertThat(restricted(Scope.NONE)).containsExactly("false");
        assertThat(restricted(new Scope(false, Set.of("BJ-1"), Optional.of("M-MEI"))))
                .containsExactly("(c.home_branch = any(?) or c.manager = ?)", new String[] {"BJ-1"}, "M-MEI");
    }

    private static List<Object> restricted(Scope scope) {
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        scope.restrict("c", conditions, arguments);
        List<Object> both = new ArrayList<>(conditions);
        both.addAll(arguments);
        return both;
    }
}
