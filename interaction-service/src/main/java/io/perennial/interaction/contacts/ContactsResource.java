package io.perennial.interaction.contacts;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.clock.BusinessClock;
import io.perennial.interaction.outreach.Permissions;
import io.perennial.rest.CleanText;
import io.perennial.rest.Idempotency;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.quarkus.security.PermissionsAllowed;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the bank wants to do with customers, and the managers' worklists. Contacts come from lifecycle-service's actions. */
@Path("/v1/contacts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "What the bank wants to do with customers, and worklists of managers")
class ContactsResource {

    private final Idempotency idempotency;
    private final Worklist worklist;
    private final Outcomes outcomes;
    private final Permissions permissions;
    private final BusinessClock clock;

    ContactsResource(
            Idempotency idempotency,
            Worklist worklist,
            Outcomes outcomes,
            Permissions permissions,
            BusinessClock clock) {
        this.permissions = permissions;
        this.idempotency = idempotency;
        this.worklist = worklist;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Operation(summary = "Contacts, first due first", description = "With manager: their worklist.")
    public Page<ContactView> list(
            @Parameter(description = "On whose worklist", example = "M-17") @QueryParam("manager") @CleanText(max = 64)
                    String manager,
            @Parameter(description = "OPEN is what stands on a worklist", example = "OPEN") @QueryParam("status")
                    ContactStatus status,
            @QueryParam("customerId") UUID customerId,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        Worklist.Place place = paging.after(Worklist.Place::of).orElse(null);
        List<ContactView> rows = wanted(worklist.page(manager, status, customerId, place, paging.rows()));
        return Page.of(rows, paging.limit(), uri, Worklist.Place::cursor);
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Path("/{id}")
    @Operation(summary = "One contact")
    public ContactView contact(@PathParam("id") UUID id) {
        return wanted(List.of(worklist.contact(id))).get(0);
    }

    private List<ContactView> wanted(List<ContactView> contacts) {
        Set<Permissions.Intent> wanted =
                permissions.wanted(contacts.stream().map(ContactView::intent).toList());
        return contacts.stream().map(contact -> contact.ifWantedAmong(wanted)).toList();
    }

    @POST
    @PermissionsAllowed(Rights.RECORD_INTERACTIONS)
    @Path("/{id}/outcome")
    @Operation(
            summary = "Note what came of it",
            description =
                    "Of a contact that is OPEN. It becomes an OUTBOUND interaction of the same id: a MEETING if people met,"
                            + " otherwise a CARE_CALL.")
    @APIResponse(
            responseCode = "200",
            description = "The contact, DONE",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "409", description = "It is not OPEN")
    public Response outcome(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid OutcomeRequest request) {
        return idempotency.once(key, request, () -> {
            Instant at = request.occurredAt() == null ? clock.now() : request.occurredAt();
            return Response.ok(outcomes.note(id, request, at, clock.wallTime())).build();
        });
    }

    @POST
    @PermissionsAllowed(Rights.ASSIGN_WORK)
    @Path("/{id}/reassignment")
    @Operation(
            summary = "Give it to another manager",
            description = "Of a contact that is OPEN. It stays with them even if the customer changes managers.")
    @APIResponse(
            responseCode = "200",
            description = "The contact, on the other worklist",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "409", description = "It is not OPEN")
    public Response reassign(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid ReassignmentRequest request) {
        return idempotency.once(key, request, () -> Response.ok(worklist.give(id, request.manager()))
                .build());
    }
}
