package io.perennial.lifecycle.stages;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.belonging.Belongings;
import io.perennial.lifecycle.decision.Move;
import io.perennial.lifecycle.rules.RuleView;
import io.perennial.rest.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Answers why. */
@Path("/v1/lifecycles/{customerId}/why")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Lifecycles")
class WhyResource {

    private final Lifecycles lifecycles;
    private final Moves moves;
    private final Decisions decisions;
    private final Reasons reasons;
    private final Belongings belongings;

    WhyResource(Lifecycles lifecycles, Moves moves, Decisions decisions, Reasons reasons, Belongings belongings) {
        this.belongings = belongings;
        this.lifecycles = lifecycles;
        this.moves = moves;
        this.decisions = decisions;
        this.reasons = reasons;
    }

    @GET
    @PermissionsAllowed(Rights.READ_STANDINGS)
    @Audited
    @Operation(
            summary = "Says why a customer is in their stage, and what would move them to each other one",
            description = "Every condition of the rules with what was seen, and for each next stage what is missing.")
    public WhyView why(@RestPath UUID customerId) {
        belongings.mustSee(customerId);
        Lifecycles.Lifecycle lifecycle = lifecycles.find(customerId).orElseThrow(Problem::notFound);
        List<Move> believed = moves.of(customerId, false).stream()
                .map(each -> each.move().move())
                .toList();
        Move latest = believed.get(believed.size() - 1);
        Optional<Move> previous =
                believed.size() < 2 ? Optional.empty() : Optional.of(believed.get(believed.size() - 2));
        Optional<RuleView> rule = reasons.decidedBy(latest, previous);
        Decisions.Ground ground = decisions.groundsOf(customerId).get(latest.byHand());
        return new WhyView(
                customerId,
                latest.to(),
                latest.effectiveOn(),
                latest.reason(),
                Reasons.sentence(latest, rule),
                rule.orElse(null),
                ground == null ? null : ground.reason(),
                reasons.next(lifecycle.standing(), lifecycle.facts()));
    }
}
