package io.perennial.interaction.recording;

import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.audit.AuditTrail;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.Ids;
import io.perennial.interaction.complaints.ComplaintView;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.rest.Idempotency;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes complaints. What is done with them afterwards stands beside, in the package of complaints. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ComplaintReports {

    private final Idempotency idempotency;
    private final Gate gate;
    private final Recording recording;
    private final BusinessClock clock;
    private final Caller caller;
    private final AuditTrail trail;

    ComplaintReports(
            Idempotency idempotency,
            Gate gate,
            Recording recording,
            BusinessClock clock,
            Caller caller,
            AuditTrail trail) {
        this.trail = trail;
        this.idempotency = idempotency;
        this.gate = gate;
        this.recording = recording;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Rights.RECORD_INTERACTIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Report a complaint",
            description =
                    "Also records the interaction by which it was made, under the same id. With a customer whom the bank"
                            + " has not registered yet it waits, and is opened as soon as they are.")
    @APIResponse(
            responseCode = "201",
            description = "Opened, or waiting for its customer",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response report(
            @HeaderParam("Idempotency-Key") String key,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ComplaintRequest.class),
                                            examples = @ExampleObject(name = "fees", value = Examples.COMPLAINT)))
                    @Valid ComplaintRequest request) {
        return idempotency.once(
                key, request, () -> answer(request.interaction(Ids.next(), "rest:" + caller.name(), clock.now())));
    }

    private Response answer(Interaction interaction) {
        trail.isAbout(interaction.subject().customerId());
        gate.refuseFlawed(interaction);
        Instant knownAt = clock.wallTime();
        Placed placed = recording.record(List.of(interaction), knownAt).get(0);
        trail.isAbout(placed.customerId());
        String said = caller.seesPersons() ? interaction.remarks().notes() : null;
        ComplaintView view = ComplaintView.of(placed.opening(), said);
        return Response.created(URI.create("/v1/complaints/" + view.id()))
                .entity(view)
                .build();
    }
}
