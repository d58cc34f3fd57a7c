package io.perennial.customer.file;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.customer.history.ChangeView;
import io.perennial.customer.history.History;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what in a customer's file. */
@Path("/v1/customers/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class HistoryResource {

    private final History history;
    private final Customers customers;
    private final CustomerViews views;

    HistoryResource(History history, Customers customers, CustomerViews views) {
        this.views = views;
        this.history = history;
        this.customers = customers;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
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
        customers.mustHave(id);
        return Page.of(history.page(id, last, paging.rows()), paging.limit(), uri, change -> change.id()
                        .toString())
                .map(views::of);
    }
}
