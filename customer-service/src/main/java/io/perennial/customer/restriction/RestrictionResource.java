package io.perennial.customer.restriction;

import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.customer.history.Origin;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether anything is done with a customer but to store what is reported. */
@Path("/v1/customers/{id}/restriction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Restrictions", description = "Customers who are let be 限制处理")
class RestrictionResource {

    private final RestrictedProcessing processing;
    private final Caller caller;

    RestrictionResource(RestrictedProcessing processing, Caller caller) {
        this.processing = processing;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Operation(summary = "Whether processing is restricted, since when and why")
    public Restriction restriction(@PathParam("id") UUID id) {
        return processing.of(id);
    }

    @PUT
    @PermissionsAllowed(Rights.ERASE_CUSTOMERS)
    @Audited
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let a customer be: store what is reported, and nothing else",
            description =
                    "No scores, no moves and no contacts from now on; contacts that were still to be made are taken back."
                            + " Said again it changes nothing.")
    public Restriction restrict(@PathParam("id") UUID id, @Valid RestrictionRequest request) {
        return processing.restrict(id, request.reason(), Origin.rest(caller.name()));
    }

    @DELETE
    @PermissionsAllowed(Rights.ERASE_CUSTOMERS)
    @Audited
    @Operation(
            summary = "Serve a customer as others again",
            description = "What was reported meanwhile counts, as if there had been no restriction.")
    public void resume(@PathParam("id") UUID id) {
        processing.resume(id, Origin.rest(caller.name()));
    }
}
