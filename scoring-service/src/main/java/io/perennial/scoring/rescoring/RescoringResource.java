package io.perennial.scoring.rescoring;

import io.perennial.access.Rights;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.Ids;
import io.perennial.rest.Idempotency;
import io.perennial.rest.Problem;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Scores everybody anew and tells all steps again. */
@Path("/v1/scores/rescoring")
@Tag(name = "Rescoring", description = "Everybody scored anew, for instance after the scorecard or the tiers changed")
@Produces(MediaType.APPLICATION_JSON)
class RescoringResource {

    private final Rescorings rescorings;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    RescoringResource(Rescorings rescorings, Idempotency idempotency, BusinessClock clock) {
        this.rescorings = rescorings;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What is asked for. */
    private record Everything(String scope) {}

    /** Begins; the work goes on after the answer. */
    @POST
    @PermissionsAllowed(Rights.RESCORE)
    @Operation(
            summary = "Score everybody anew",
            description =
                    "Tells all steps of all customers again and takes a new snapshot of the population for the latest "
                            + "day that ended. Listeners replace what they knew. Follow the progress under Location.")
    @APIResponse(
            responseCode = "202",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = Rescoring.class)))
    public Response begin(@HeaderParam("Idempotency-Key") String key) {
        return idempotency.once(key, new Everything("ALL"), () -> {
            UUID id = Ids.next();
            rescorings.begin(id, clock.wallTime());
            return Response.accepted(rescorings.find(id).orElseThrow())
                    .location(URI.create("/v1/scores/rescoring/" + id))
                    .build();
        });
    }

    /** How far it is. */
    @GET
    @PermissionsAllowed(Rights.RESCORE)
    @Path("/{id}")
    @Transactional
    @Operation(summary = "How far a rescoring is")
    public Rescoring progress(@PathParam("id") UUID id) {
        return rescorings.find(id).orElseThrow(Problem::notFound);
    }
}
