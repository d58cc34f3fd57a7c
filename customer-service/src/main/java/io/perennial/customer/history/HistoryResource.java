package io.perennial.customer.history;

import io.perennial.access.Rights;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.perennial.rest.Problem;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in a customer's file. */
@Path("/v1/customers/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class HistoryResource {

    private final History history;

    HistoryResource(History history) {
        this.history = history;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Operation(
            summary = "Each change of a customer's file",
            description = "Newest first: who, when, from where, and which fields were what. Identifiers are masked.")
    public Page<ChangeView> changes(
            @PathParam("id") UUID id,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        UUID last = paging.after(UUID::fromString).orElse(null);
        List<ChangeView> rows = history.page(id, last, paging.rows());
        if (rows.isEmpty() && last == null) {
            throw Problem.notFound(); // registration is the first change of every customer
        }
        return Page.of(rows, paging.limit(), uri, change -> change.id().toString());
    }
}
