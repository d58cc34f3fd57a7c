package io.perennial.interaction.complaints;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.clock.BusinessClock;
import io.perennial.interaction.complaints.decision.ComplaintState;
import io.perennial.interaction.complaints.decision.Move;
import io.perennial.rest.Idempotency;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What staff do with complaints (投诉): OPEN → ASSIGNED → IN_PROGRESS → RESOLVED → CONFIRMED, or REOPENED. A move that is not
 * legal from where the complaint stands answers 409.
 */
@Path("/v1/complaints")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "What customers complain of, until it is settled 投诉")
class ComplaintsResource {

    private final Idempotency idempotency;
    private final ComplaintHandling handling;
    private final Complaints complaints;
    private final BusinessClock clock;

    ComplaintsResource(
            Idempotency idempotency, ComplaintHandling handling, Complaints complaints, BusinessClock clock) {
        this.idempotency = idempotency;
        this.handling = handling;
        this.complaints = complaints;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Transactional
    @Operation(
            summary = "Complaints, latest first",
            description = "Those that wait for their customer are not among them.")
    public Page<ComplaintView> list(
            @QueryParam("customerId") UUID customerId,
            @Parameter(description = "OPEN: all that are not resolved; otherwise the very status", example = "OPEN")
                    @QueryParam("status")
                    ComplaintState status,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        ComplaintFilter.Place before = paging.after(ComplaintFilter.Place::of).orElse(null);
        List<Complaint> rows = complaints.page(new ComplaintFilter(customerId, status, before), paging.rows());
        return Page.of(rows, paging.limit(), uri, Complaint::cursor).map(complaints.listed(rows));
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One complaint with its history")
    public ComplaintView complaint(@PathParam("id") UUID id) {
        return complaints.view(id);
    }

    @POST
    @PermissionsAllowed(Rights.ASSIGN_WORK)
    @Path("/{id}/assignment")
    @Operation(summary = "Make somebody responsible", description = "From OPEN, ASSIGNED, IN_PROGRESS or REOPENED.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint as it is now",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not from the status that it has")
    public Response assign(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid Requests.Assignment request) {
        return follow(id, key, request, Move.ASSIGN, null, request.staff(), null);
    }

    @POST
    @PermissionsAllowed(Rights.RECORD_INTERACTIONS)
    @Path("/{id}/progress")
    @Operation(summary = "Begin to work on it", description = "From ASSIGNED or REOPENED. The body may be {}.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint as it is now",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not from the status that it has")
    public Response progress(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid Requests.Note request) {
        return follow(id, key, request, Move.PROGRESS, null, null, request.note());
    }

    @POST
    @PermissionsAllowed(Rights.RECORD_INTERACTIONS)
    @Path("/{id}/resolution")
    @Operation(summary = "Settle it", description = "From OPEN, ASSIGNED, IN_PROGRESS or REOPENED.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint as it is now",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not from the status that it has")
    public Response resolve(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid Requests.Resolution request) {
        return follow(id, key, request, Move.RESOLVE, request.occurredAt(), null, request.outcome());
    }

    @POST
    @PermissionsAllowed(Rights.RECORD_INTERACTIONS)
    @Path("/{id}/confirmation")
    @Operation(summary = "The customer accepts the solution", description = "From RESOLVED. The body may be {}.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint as it is now",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not from the status that it has")
    public Response confirm(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid Requests.Note request) {
        return follow(id, key, request, Move.CONFIRM, null, null, request.note());
    }

    @POST
    @PermissionsAllowed(Rights.RECORD_INTERACTIONS)
    @Path("/{id}/reopening")
    @Operation(summary = "The customer rejects the solution", description = "From RESOLVED.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint as it is now",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not from the status that it has")
    public Response reopen(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid Requests.Reopening request) {
        return follow(id, key, request, Move.REOPEN, request.occurredAt(), null, request.reason());
    }

    private Response follow(
            UUID id, String key, Object request, Move move, Instant occurredAt, String staff, String words) {
        clock.check(occurredAt);
        Instant at = occurredAt == null ? clock.now() : occurredAt;
        Command command = new Command(move, at, clock.wallTime(), staff, words);
        return idempotency.once(
                key, request, () -> Response.ok(handling.handle(id, command)).build());
    }
}
