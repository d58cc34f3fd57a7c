package io.perennial.customer.holdings;

import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.customer.file.Customers;
import io.perennial.rest.Idempotency;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a customer has with the bank, and reports of it by systems that do not speak on {@code bank-events}. */
@Path("/v1/customers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Holdings", description = "What customers have with the bank")
class HoldingsResource {

    private final Holdings holdings;
    private final HoldingsReports reports;
    private final Customers customers;
    private final Idempotency idempotency;
    private final Caller caller;

    HoldingsResource(
            Holdings holdings, HoldingsReports reports, Customers customers, Idempotency idempotency, Caller caller) {
        this.holdings = holdings;
        this.reports = reports;
        this.customers = customers;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Path("/holdings")
    @Operation(summary = "What a customer has with the bank, contract by contract, as last reported")
    public HoldingsView current(@PathParam("id") UUID id) {
        customers.mustHave(id);
        return holdings.of(id);
    }

    @POST
    @PermissionsAllowed(Rights.REPORT_HOLDINGS)
    @Path("/holdings-reports")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Report what stands in a customer's contracts",
            description =
                    "As of the end of a day. Contracts that are not listed stay as they are. A report of an earlier day "
                            + "than one known changes nothing that is current, but counts for that day. Answers what is current now.")
    @APIResponse(
            responseCode = "200",
            description = "What is current now",
            content = @Content(schema = @Schema(implementation = HoldingsView.class)))
    @APIResponse(responseCode = "422", description = "currency-unknown, balance-negative, too-many-holdings …")
    public Response report(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, @Valid HoldingsRequest request) {
        return idempotency.once(key, request, () -> {
            customers.mustHave(id);
            reports.take(id, caller.name(), request);
            return Response.ok(holdings.of(id)).build();
        });
    }
}
