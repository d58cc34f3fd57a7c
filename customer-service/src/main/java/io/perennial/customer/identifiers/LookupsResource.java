package io.perennial.customer.identifiers;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.customer.file.Customer;
import io.perennial.customer.file.CustomerView;
import io.perennial.customer.file.CustomerViews;
import io.perennial.customer.file.Customers;
import io.perennial.limits.TriesOut;
import io.perennial.rest.Problem;
import io.perennial.rest.Versions;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds customers by what bank systems call them (客户识别). */
@Path("/v1/customers/lookups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identifiers")
class LookupsResource {

    private final Identifiers identifiers;
    private final Customers customers;
    private final CustomerViews views;

    LookupsResource(Identifiers identifiers, Customers customers, CustomerViews views) {
        this.views = views;
        this.identifiers = identifiers;
        this.customers = customers;
    }

    @POST
    @TriesOut
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Operation(
            summary = "The customer to whom an identifier leads",
            description =
                    "A question, asked by POST so that the identifier stands in no address and no log. Changes nothing "
                            + "and needs no Idempotency-Key.")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "404", description = "it leads to nobody")
    public Response find(@Valid IdentifierRequest request) {
        Customer customer = identifiers
                .owner(identifiers.keyed(request.identifier()))
                .map(customers::of)
                .orElseThrow(Problem::notFound);
        return Response.ok(views.of(customer))
                .tag(Versions.etag(customer.version()))
                .build();
    }
}
