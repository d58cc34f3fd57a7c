package io.perennial.customer.consents;

import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.contract.Channel;
import io.perennial.contract.Purpose;
import io.perennial.customer.history.Origin;
import io.perennial.rest.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer said about being contacted. */
@Path("/v1/customers/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consents", description = "What customers may be contacted for, and how 同意")
class ConsentsResource {

    private final Consents consents;
    private final Caller caller;

    ConsentsResource(Consents consents, Caller caller) {
        this.consents = consents;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Operation(
            summary = "What a customer said, by purpose and channel",
            description = "What they never spoke about is not listed. Earlier words stand in the customer's history.")
    public Page<Consent> all(@PathParam("id") UUID id) {
        return new Page<>(consents.of(id), null);
    }

    @PUT
    @PermissionsAllowed(Rights.KEEP_FILES)
    @Audited
    @Path("/{purpose}/{channel}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put on file that a customer agrees to be contacted, or refuses",
            description = "Holds for every contact that is decided from now on. Said again it changes nothing.")
    public Consent say(
            @PathParam("id") UUID id,
            @Parameter(description = "What they would be contacted for", example = "MARKETING") @PathParam("purpose")
                    Purpose purpose,
            @Parameter(description = "How they would be contacted", example = "SMS") @PathParam("channel")
                    Channel channel,
            @Valid ConsentRequest request) {
        return consents.say(id, purpose, channel, request, Origin.rest(caller.name()));
    }
}
