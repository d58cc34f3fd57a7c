package io.perennial.customer.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.customer.history.Origin;
import io.perennial.rest.Versions;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One customer's file (客户档案): read, change field by field, have somebody look after them. */
@Path("/v1/customers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "Who the customers are: profiles, changes, the whole picture 客户档案")
class CustomersResource {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private final Customers customers;
    private final FileChanges changes;
    private final FilePatches patches;
    private final Caller caller;
    private final CustomerViews views;

    CustomersResource(
            Customers customers, FileChanges changes, FilePatches patches, Caller caller, CustomerViews views) {
        this.views = views;
        this.customers = customers;
        this.changes = changes;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Operation(summary = "A customer's profile", description = "The ETag names the version; send it with changes.")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response profile(@PathParam("id") UUID id) {
        return answer(customers.of(id));
    }

    @PATCH
    @PermissionsAllowed(Rights.KEEP_FILES)
    @Audited
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change fields of a customer's file",
            description =
                    "JSON Merge Patch (RFC 7396): what is given replaces, null removes, what is left out stays; lists are "
                            + "replaced as a whole. Fields: name, customerSince, homeBranch, profile.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = CustomerFile.class),
                            example =
                                    "{\"homeBranch\": \"SH-0007\", \"profile\": {\"occupation\": \"engineer\", \"industry\": null}}"))
    @APIResponse(
            responseCode = "200",
            description = "The customer as they are now",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "400", description = "unknown-field, malformed-json")
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, JsonNode patch) {
        return answer(changes.edit(id, seen, patches.editor(patch), Origin.rest(caller.name())));
    }

    @PUT
    @PermissionsAllowed(Rights.ASSIGN_WORK)
    @Audited
    @Path("/manager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a relationship manager (客户经理) look after a customer",
            description = "From a day on, today if left out, never in the future. Needs If-Match like any change.")
    @APIResponse(
            responseCode = "200",
            description = "The customer as they are now",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            @Valid AssignmentRequest request) {
        return answer(changes.assign(id, seen, request.manager(), request.from(), Origin.rest(caller.name())));
    }

    @DELETE
    @PermissionsAllowed(Rights.ASSIGN_WORK)
    @Audited
    @Path("/manager")
    @Operation(summary = "Have nobody look after a customer, from today on")
    @APIResponse(
            responseCode = "200",
            description = "The customer as they are now",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response unassign(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        return answer(changes.assign(id, seen, null, null, Origin.rest(caller.name())));
    }

    private Response answer(Customer customer) {
        return Response.ok(views.of(customer))
                .tag(Versions.etag(customer.version()))
                .build();
    }
}
