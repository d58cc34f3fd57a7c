package io.perennial.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.audit.AuditTrail;
import io.perennial.audit.Audited;
import io.perennial.contract.Wire;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.perennial.rest.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where an operator looks at events that could not be applied, mends them and lets them go on. */
@Path("/v1/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Parked events", description = "Events that could not be applied 待处理事件: look, mend, replay, discard")
class ParkedEventsResource {

    private static final String CORRECTED = """
            {"customerId": "0190f3c4-5b6a-7c8d-9e0f-112233445566", "manager": "M-17", "from": "2026-03-02"}""";

    private final ParkedEvents parked;
    private final Replays replays;
    private final UntoldEvents untold;
    private final Caller caller;
    private final AuditTrail trail;

    ParkedEventsResource(ParkedEvents parked, Replays replays, UntoldEvents untold, Caller caller, AuditTrail trail) {
        this.trail = trail;
        this.parked = parked;
        this.replays = replays;
        this.untold = untold;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Rights.READ_PARKED_EVENTS)
    @Audited
    @Operation(
            summary = "Lists parked events, oldest first",
            description =
                    "`reason` says why: a code of the listener, MALFORMED, UNKNOWN_VERSION, ID_CONFLICT …, or WAITING "
                            + "for an event that waits behind another one of its customer.")
    public Page<ParkedEventView> list(
            @Parameter(description = "PARKED if left out", example = "PARKED")
                    @QueryParam("status")
                    @Pattern(regexp = "PARKED|APPLIED|DISCARDED") String status,
            @Parameter(description = "The topic on which they came", example = "bank-events") @QueryParam("topic")
                    String topic,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        List<ParkedEventView> rows = parked
                .list(
                        status == null ? "PARKED" : status,
                        topic,
                        paging.after(UUID::fromString).orElse(null),
                        paging.rows())
                .stream()
                .map(ParkedEventView::withoutBody)
                .toList();
        return Page.of(rows, paging.limit(), uri, last -> last.id().toString());
    }

    @GET
    @PermissionsAllowed(Rights.READ_PARKED_EVENTS)
    @Audited
    @Path("/{id}")
    @Operation(summary = "Shows one parked event, with its body to who is shown customers as persons")
    public ParkedEventView show(@RestPath UUID id) {
        return shown(id);
    }

    @PUT
    @PermissionsAllowed(Rights.MEND_EVENTS)
    @Path("/{id}/body")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mends a parked event: its next replay uses this body", description = "The original is kept.")
    public ParkedEventView mend(
            @RestPath UUID id,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "corrected", value = CORRECTED))) @NotNull JsonNode body) {
        return shown(replays.mend(id, Wire.write(body)));
    }

    @POST
    @PermissionsAllowed(Rights.MEND_EVENTS)
    @Path("/{id}/replay")
    @Operation(
            summary = "Applies a parked event as if it came now",
            description =
                    "Those of the same customer that wait behind it follow. 409 if it waits behind another itself, "
                            + "422 if it is refused again.")
    public ParkedEventView replay(@RestPath UUID id) {
        replays.replay(id);
        return shown(id);
    }

    @POST
    @PermissionsAllowed(Rights.MEND_EVENTS)
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Passes over a parked event for good; it stays on record with the reason")
    public ParkedEventView discard(@RestPath UUID id, @NotNull @Valid Discarding discarding) {
        replays.discard(id, caller.name() + ": " + discarding.reason());
        return shown(id);
    }

    @GET
    @PermissionsAllowed(Rights.READ_PARKED_EVENTS)
    @Audited
    @Path("/untold")
    @Operation(summary = "Lists events that the broker will not take; each stops the later events of its customer")
    public Page<UntoldEvents.UntoldEvent> untold() {
        return new Page<>(untold.list(500), null);
    }

    @POST
    @PermissionsAllowed(Rights.MEND_EVENTS)
    @Audited
    @Path("/untold/{eventId}/retry")
    @Operation(summary = "Lets the relay try again, for instance after the broker's limit was raised")
    @APIResponse(responseCode = "204", description = "The relay tries again")
    public void retry(@RestPath UUID eventId) {
        trail.isAbout(untold.retry(eventId).orElseThrow(ParkedEventsResource::unknown));
    }

    @PUT
    @PermissionsAllowed(Rights.MEND_EVENTS)
    @Audited
    @Path("/untold/{eventId}/body")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Gives an event that is too large another body, and lets the relay try again")
    @APIResponse(responseCode = "204", description = "The relay tries again")
    public void shorten(
            @RestPath UUID eventId,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "shorter", value = CORRECTED))) @NotNull JsonNode body) {
        trail.isAbout(untold.mend(eventId, Wire.write(body)).orElseThrow(ParkedEventsResource::unknown));
    }

    private ParkedEventView shown(UUID id) {
        ParkedEvent event = parked.find(id).orElseThrow(ParkedEventsResource::unknown);
        trail.isAbout(event.customerId());
        return shown(event);
    }

    // what it says may be about anybody: it can be replayed or given up without being read
    private ParkedEventView shown(ParkedEvent event) {
        return caller.seesPersons() ? ParkedEventView.of(event) : ParkedEventView.withoutBody(event);
    }

    private static Problem unknown() {
        return new Problem(404, "not-found", "There is no such event.");
    }

    /**
     * Why an event is passed over.
     *
     * @param reason 10 to 500 characters
     */
    @Schema(examples = "{\"reason\": \"Sent twice by the old core system, its owner says\"}")
    record Discarding(@NotBlank @Size(min = 10, max = 500) String reason) {}
}
