package io.perennial.lifecycle.stages;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.belonging.Belongings;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.Move;
import io.perennial.lifecycle.stages.Lifecycles.InStage;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.perennial.rest.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where customers stand, and how they came there. */
@Path("/v1/lifecycles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Lifecycles", description = "Stages of customers 客户生命周期")
class LifecyclesResource {

    private final Lifecycles lifecycles;
    private final Moves moves;
    private final Decisions decisions;
    private final Belongings belongings;
    private final BusinessClock clock;

    LifecyclesResource(
            Lifecycles lifecycles, Moves moves, Decisions decisions, Belongings belongings, BusinessClock clock) {
        this.belongings = belongings;
        this.lifecycles = lifecycles;
        this.moves = moves;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(Rights.READ_STANDINGS)
    @Audited
    @Path("/{customerId}")
    @Operation(summary = "Shows where a customer stands, with reason, rule and the facts that the rule saw")
    public LifecycleView show(@RestPath UUID customerId) {
        belongings.mustSee(customerId);
        Lifecycles.Lifecycle lifecycle = lifecycles.find(customerId).orElseThrow(Problem::notFound);
        Move latest = moves.latestOf(customerId).orElseThrow(Problem::notFound);
        return LifecycleView.of(customerId, lifecycle.standing(), latest, clock.today());
    }

    @GET
    @PermissionsAllowed(Rights.READ_STANDINGS)
    @Audited
    @Path("/{customerId}/transitions")
    @Operation(
            summary = "Shows how a customer came there, oldest move first",
            description = "What is believed now; with superseded=true also what late facts have refuted.")
    public Page<TransitionView> transitions(
            @RestPath UUID customerId,
            @Parameter(description = "true: also the moves that late facts have refuted", example = "true")
                    @QueryParam("superseded")
                    @DefaultValue("false")
                    boolean superseded) {
        belongings.mustSee(customerId);
        List<Moves.Recorded> recorded = moves.of(customerId, superseded);
        if (recorded.isEmpty()) {
            throw Problem.notFound();
        }
        Map<UUID, Decisions.Ground> grounds = decisions.groundsOf(customerId);
        return new Page<>(
                recorded.stream()
                        .map(each -> TransitionView.of(
                                each, grounds.get(each.move().move().byHand())))
                        .toList(),
                null);
    }

    @GET
    @PermissionsAllowed(Rights.READ_STANDINGS)
    @Audited
    @Operation(summary = "Lists the customers in a stage, by id")
    public Page<InStage> inStage(
            @Parameter(description = "One of the six", example = "DECLINE") @QueryParam("stage") @NotNull Stage stage,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        List<InStage> rows = lifecycles.inStage(stage, paging.after(UUID::fromString), paging.rows());
        return Page.of(rows, paging.limit(), uri, row -> row.customerId().toString());
    }
}
