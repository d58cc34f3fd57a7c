package io.perennial.customer.directory;

import io.perennial.access.Rights;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists those who look after customers. */
@Path("/v1/managers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
class LoadsResource {

    private final Directory directory;

    LoadsResource(Directory directory) {
        this.directory = directory;
    }

    @GET
    @PermissionsAllowed(Rights.READ_FIGURES)
    @Operation(
            summary = "How many customers each relationship manager (客户经理) looks after",
            description = "In the order of the managers' codes.")
    public Page<ManagerLoad> managers(
            @QueryParam("limit") Integer limit, @QueryParam("after") String after, @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        String last = paging.after(code -> code).orElse(null);
        return Page.of(directory.managers(last, paging.rows()), paging.limit(), uri, ManagerLoad::manager);
    }
}
