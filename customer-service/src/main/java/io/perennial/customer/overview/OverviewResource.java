package io.perennial.customer.overview;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The 360 view of a customer. */
@Path("/v1/customers/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
class OverviewResource {

    private final Overviews overviews;

    OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Operation(
            summary = "Everything about one customer (客户 360° 视图)",
            description =
                    "Composed of what four services know. Each part says how fresh it is; one whose owner does not answer "
                            + "is MISSING and says why, the others are there all the same.")
    public Overview overview(@PathParam("id") UUID id) {
        return overviews.of(id);
    }
}
