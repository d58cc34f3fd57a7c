package io.perennial.customer.identifiers;

import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.customer.file.Customers;
import io.perennial.customer.file.Refusal;
import io.perennial.customer.file.decision.Fault;
import io.perennial.customer.history.Origin;
import io.perennial.customer.identifiers.decision.IdentifierRules;
import io.perennial.limits.TriesOut;
import io.perennial.rest.Idempotency;
import io.perennial.rest.Page;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The identifiers that lead to a customer. Values come in, only masked forms go out. */
@Path("/v1/customers/{id}/identifiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identifiers", description = "By what bank systems name a customer 客户识别")
class IdentifiersResource {

    private final Identifiers identifiers;
    private final IdentifierLinks links;
    private final Customers customers;
    private final Idempotency idempotency;
    private final Caller caller;

    IdentifiersResource(
            Identifiers identifiers,
            IdentifierLinks links,
            Customers customers,
            Idempotency idempotency,
            Caller caller) {
        this.identifiers = identifiers;
        this.links = links;
        this.customers = customers;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Operation(summary = "What leads to a customer, masked, oldest first")
    public Page<IdentifierView> all(@PathParam("id") UUID id) {
        customers.mustHave(id);
        return new Page<>(identifiers.of(id), null);
    }

    @POST
    @PermissionsAllowed(Rights.KEEP_FILES)
    @TriesOut
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Let one more identifier lead to a customer")
    @APIResponse(
            responseCode = "201",
            description = "The identifier, masked",
            content = @Content(schema = @Schema(implementation = IdentifierView.class)))
    @APIResponse(responseCode = "409", description = "identifier-taken: it leads to somebody already")
    @APIResponse(responseCode = "422", description = "invalid-identifier: it cannot be one of its type")
    public Response link(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "card", value = """
            {"type": "CARD", "value": "6222 0200 0000 0001"}"""))) @Valid IdentifierRequest request) {
        if (!IdentifierRules.accept(request.type(), request.value())) {
            Refusal.ifAny(List.of(new Fault("/value", "invalid-identifier")));
        }
        return idempotency.once(key, request, () -> {
            IdentifierView linked = links.link(id, identifiers.keyed(request.identifier()), Origin.rest(caller.name()));
            URI address = URI.create("/v1/customers/" + id + "/identifiers/" + linked.id());
            return Response.created(address).entity(linked).build();
        });
    }

    @DELETE
    @PermissionsAllowed(Rights.KEEP_FILES)
    @Audited
    @Path("/{identifierId}")
    @Operation(summary = "Let an identifier lead to nobody any more", description = "For instance a number given up.")
    @APIResponse(responseCode = "204", description = "It leads to nobody now")
    @APIResponse(responseCode = "404", description = "the customer has no such identifier")
    public void unlink(@PathParam("id") UUID id, @PathParam("identifierId") UUID identifierId) {
        links.unlink(id, identifierId, Origin.rest(caller.name()));
    }
}
