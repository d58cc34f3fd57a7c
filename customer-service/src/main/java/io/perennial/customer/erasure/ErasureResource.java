package io.perennial.customer.erasure;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.rest.Idempotency;
import io.perennial.rest.Problem;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Forgets a customer, and says so in writing. */
@Path("/v1/customers/{id}/erasure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Erasures", description = "Customers who were forgotten 删除个人信息")
class ErasureResource {

    private final Erasures erasures;
    private final Receipts receipts;
    private final Idempotency idempotency;

    ErasureResource(Erasures erasures, Receipts receipts, Idempotency idempotency) {
        this.erasures = erasures;
        this.receipts = receipts;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed(Rights.ERASE_CUSTOMERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Forget a customer as a person, for ever",
            description =
                    "Name, profile, words, identifiers and consents are gone at once here and a moment later in all other "
                            + "services; figures stay under an id that leads to nobody. Cannot be undone.")
    @APIResponse(responseCode = "202", description = "Begun; the receipt is at the address in Location")
    @APIResponse(responseCode = "409", description = "legal-hold: the law has the bank remember them")
    @APIResponse(responseCode = "410", description = "erased: they were forgotten already")
    public Response erase(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid ErasureRequest request) {
        return idempotency.once(key, request, () -> {
            erasures.erase(id, request.reason());
            return Response.accepted()
                    .location(URI.create("/v1/customers/" + id + "/erasure"))
                    .build();
        });
    }

    @GET
    @PermissionsAllowed({Rights.READ_CUSTOMERS, Rights.ERASE_CUSTOMERS})
    @Audited
    @Operation(
            summary = "The receipt of an erasure",
            description =
                    "PENDING until all services have forgotten, then COMPLETE and signed (Ed25519 over document).")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "404", description = "this customer was not forgotten")
    public Receipt receipt(@PathParam("id") UUID id) {
        return receipts.of(id).orElseThrow(Problem::notFound);
    }
}
