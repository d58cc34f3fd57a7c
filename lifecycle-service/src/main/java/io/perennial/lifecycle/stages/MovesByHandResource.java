package io.perennial.lifecycle.stages;

import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.clock.BusinessClock;
import io.perennial.rest.Idempotency;
import io.perennial.rest.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where a person moves a customer. */
@Path("/v1/lifecycles/{customerId}/moves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Lifecycles")
class MovesByHandResource {

    private final MovesByHand movesByHand;
    private final Lifecycles lifecycles;
    private final Moves moves;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Caller caller;

    MovesByHandResource(
            MovesByHand movesByHand,
            Lifecycles lifecycles,
            Moves moves,
            Idempotency idempotency,
            BusinessClock clock,
            Caller caller) {
        this.movesByHand = movesByHand;
        this.lifecycles = lifecycles;
        this.moves = moves;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Rights.MOVE_CUSTOMERS)
    @Operation(
            summary = "Moves a customer by hand 人工调整",
            description =
                    "Only legal moves; others answer 409 `illegal-transition`. The decision is kept with its reason and with "
                            + "who made it, and holds against the rules until holdUntil.")
    @APIResponse(
            responseCode = "201",
            description = "Where the customer stands now",
            content = @Content(schema = @Schema(implementation = LifecycleView.class)))
    public Response move(
            @HeaderParam("Idempotency-Key") String key, @RestPath UUID customerId, @Valid MoveByHand request) {
        return idempotency.once(key, request, () -> {
            movesByHand.move(customerId, request, caller.name());
            return Response.created(URI.create("/v1/lifecycles/" + customerId + "/transitions"))
                    .entity(view(customerId))
                    .build();
        });
    }

    private LifecycleView view(UUID customerId) {
        return LifecycleView.of(
                customerId,
                lifecycles.find(customerId).orElseThrow(Problem::notFound).standing(),
                moves.latestOf(customerId).orElseThrow(Problem::notFound),
                clock.today());
    }
}
