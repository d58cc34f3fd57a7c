package io.perennial.erasure;

import io.perennial.access.Rights;
import io.perennial.rest.Problem;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service says on the receipt of an erasure. */
@Path("/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasures", description = "Customers who were forgotten 删除个人信息")
class ErasuresResource {

    private final Erased erased;

    ErasuresResource(Erased erased) {
        this.erased = erased;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Path("/{customerId}")
    @Operation(
            summary = "What this service has forgotten of a customer",
            description = "The receipt of all services together is at customer-service.")
    @APIResponse(
            responseCode = "200",
            description = "What was forgotten, and when",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(responseCode = "404", description = "this service has not heard of it, or not yet")
    public ErasureView of(@PathParam("customerId") UUID customerId) {
        return erased.of(customerId).orElseThrow(Problem::notFound);
    }
}
