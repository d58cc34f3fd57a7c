package io.perennial.interaction.recording.decision;

import static io.perennial.interaction.recording.decision.AnInteraction.NOON;
import static io.perennial.interaction.recording.decision.AnInteraction.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.IdentifierType;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Severity;
import io.perennial.contract.Wire;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsequencesTest {

    private static final UUID ANNA = Ids.next();

    @Test
    void an_interaction_is_told_with_its_customer() {
        Interaction purchase = purchase().amount("-1200.50", "CNY").build();

        assertThat(Consequences.of(purchase, ANNA))
                .containsExactly(new InteractionRecorded(
                        ANNA,
                        purchase.id(),
                        InteractionKind.PURCHASE,
                        Channel.BRANCH,
                        Direction.INBOUND,
                        NOON,
                        new BigDecimal("-1200.50"),
                        "FUND-1",
                        "C-1",
                        null,
                        null));
    }

    @Test
    void a_complaint_opens_and_weighs_medium_unless_somebody_says_otherwise() {
        Interaction complaint =
                purchase().kind(InteractionKind.COMPLAINT).noted("FEES", null).build();

        assertThat(Consequences.of(complaint, ANNA))
                .element(1)
                .isEqualTo(new ComplaintOpened(ANNA, complaint.id(), Severity.MEDIUM, "FEES", Channel.BRANCH, NOON));
    }

    @Test
    void a_rating_is_told_beside_the_interaction() {
        Interaction rated = purchase().rated(4).build();

        assertThat(Consequences.of(rated, ANNA)).element(1).isEqualTo(new SatisfactionRated(ANNA, rated.id(), 4, NOON));
    }

    @Test
    void neither_notes_nor_staff_nor_identifier_are_told() {
        Interaction complaint = purchase()
                .kind(InteractionKind.COMPLAINT)
                .named(IdentifierType.PHONE, "13800138000")
                .noted("FEES", "call me at 13800138000")
                .build();

        assertThat(Consequences.of(complaint, ANNA))
                .extracting(event -> new String(Wire.write(event), StandardCharsets.UTF_8))
                .noneMatch(body -> body.contains("13800138000") || body.contains("M-17"));
    }
}
