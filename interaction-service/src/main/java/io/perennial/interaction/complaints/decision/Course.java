package io.perennial.interaction.complaints.decision;

import static io.perennial.interaction.complaints.decision.ComplaintState.ASSIGNED;
import static io.perennial.interaction.complaints.decision.ComplaintState.CONFIRMED;
import static io.perennial.interaction.complaints.decision.ComplaintState.IN_PROGRESS;
import static io.perennial.interaction.complaints.decision.ComplaintState.OPEN;
import static io.perennial.interaction.complaints.decision.ComplaintState.REOPENED;
import static io.perennial.interaction.complaints.decision.ComplaintState.RESOLVED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The course that a complaint takes: which moves are legal, and where they lead. */
public final class Course {

    private static final Map<ComplaintState, Map<Move, ComplaintState>> LEGAL = new EnumMap<>(Map.of(
            OPEN, Map.of(Move.ASSIGN, ASSIGNED, Move.RESOLVE, RESOLVED),
            ASSIGNED, Map.of(Move.ASSIGN, ASSIGNED, Move.PROGRESS, IN_PROGRESS, Move.RESOLVE, RESOLVED),
            IN_PROGRESS, Map.of(Move.ASSIGN, ASSIGNED, Move.RESOLVE, RESOLVED),
            RESOLVED, Map.of(Move.CONFIRM, CONFIRMED, Move.REOPEN, REOPENED),
            CONFIRMED, Map.of(),
            REOPENED, Map.of(Move.ASSIGN, ASSIGNED, Move.PROGRESS, IN_PROGRESS, Move.RESOLVE, RESOLVED)));

    private Course() {}

    /** The state after a move; empty if the move is illegal. */
    public static Optional<ComplaintState> after(ComplaintState state, Move move) {
        return Optional.ofNullable(LEGAL.get(state).get(move));
    }
}
