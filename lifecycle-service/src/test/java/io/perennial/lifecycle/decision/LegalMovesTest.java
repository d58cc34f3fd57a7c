package io.perennial.lifecycle.decision;

import static io.perennial.contract.Stage.DECLINE;
import static io.perennial.contract.Stage.DEVELOPMENT;
import static io.perennial.contract.Stage.GROWTH;
import static io.perennial.contract.Stage.MATURE;
import static io.perennial.contract.Stage.POTENTIAL;
import static io.perennial.contract.Stage.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegalMovesTest {

    @Test
    void these_moves_are_legal_and_no_others() {
        assertThat(LegalMoves.from(POTENTIAL)).containsExactlyInAnyOrder(DEVELOPMENT);
        assertThat(LegalMoves.from(DEVELOPMENT)).containsExactlyInAnyOrder(GROWTH, DECLINE, TERMINATED);
        assertThat(LegalMoves.from(GROWTH)).containsExactlyInAnyOrder(MATURE, DECLINE, TERMINATED);
        assertThat(LegalMoves.from(MATURE)).containsExactlyInAnyOrder(DECLINE, TERMINATED);
        assertThat(LegalMoves.from(DECLINE)).containsExactlyInAnyOrder(GROWTH, TERMINATED);
        assertThat(LegalMoves.from(TERMINATED)).containsExactlyInAnyOrder(DEVELOPMENT);
    }
}
