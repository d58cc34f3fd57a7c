package io.perennial.interaction.complaints.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    @ParameterizedTest(name = "{1} a complaint that is {0}: {2}")
    @CsvSource(
            nullValues = "illegal",
            value = {
                "OPEN,        ASSIGN,   ASSIGNED",
                "OPEN,        PROGRESS, illegal",
                "OPEN,        RESOLVE,  RESOLVED",
                "OPEN,        CONFIRM,  illegal",
                "OPEN,        REOPEN,   illegal",
                "ASSIGNED,    ASSIGN,   ASSIGNED",
                "ASSIGNED,    PROGRESS, IN_PROGRESS",
                "ASSIGNED,    RESOLVE,  RESOLVED",
                "ASSIGNED,    CONFIRM,  illegal",
                "ASSIGNED,    REOPEN,   illegal",
                "IN_PROGRESS, ASSIGN,   ASSIGNED",
                "IN_PROGRESS, PROGRESS, illegal",
                "IN_PROGRESS, RESOLVE,  RESOLVED",
                "IN_PROGRESS, CONFIRM,  illegal",
                "IN_PROGRESS, REOPEN,   illegal",
                "RESOLVED,    ASSIGN,   illegal",
                "RESOLVED,    PROGRESS, illegal",
                "RESOLVED,    RESOLVE,  illegal",
                "RESOLVED,    CONFIRM,  CONFIRMED",
                "RESOLVED,    REOPEN,   REOPENED",
                "CONFIRMED,   ASSIGN,   illegal",
                "CONFIRMED,   PROGRESS, illegal",
                "CONFIRMED,   RESOLVE,  illegal",
                "CONFIRMED,   CONFIRM,  illegal",
                "CONFIRMED,   REOPEN,   illegal",
                "REOPENED,    ASSIGN,   ASSIGNED",
                "REOPENED,    PROGRESS, IN_PROGRESS",
                "REOPENED,    RESOLVE,  RESOLVED",
                "REOPENED,    CONFIRM,  illegal",
                "REOPENED,    REOPEN,   illegal",
            })
    void every_move_in_every_state(ComplaintState state, Move move, ComplaintState after) {
        assertThat(Course.after(state, move)).isEqualTo(Optional.ofNullable(after));
    }

    @Test
    void only_what_was_settled_without_objection_counts_as_resolved() {
        Stream<ComplaintState> resolved = Arrays.stream(ComplaintState.values()).filter(ComplaintState::isResolved);

        assertThat(resolved).containsExactly(ComplaintState.RESOLVED, ComplaintState.CONFIRMED);
    }
}
