package io.perennial.lifecycle.retention;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bank's fights for its customers. */
@Path("/v1/retention-cases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Retention cases", description = "The bank's fights for customers who are leaving 挽留")
class RetentionCasesResource {

    private final CaseRecords cases;

    RetentionCasesResource(CaseRecords cases) {
        this.cases = cases;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Operation(summary = "Lists cases, newest first", description = "Of one customer, of one status, or all.")
    public Page<CaseView> list(
            @QueryParam("customerId") UUID customerId,
            @Parameter(description = "OPEN, or how it ended", example = "OPEN")
                    @QueryParam("status")
                    @Pattern(regexp = "OPEN|RETAINED|LOST|WITHDRAWN") String status,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        List<CaseView> rows = cases.list(
                Optional.ofNullable(customerId),
                Optional.ofNullable(status),
                paging.after(UUID::fromString),
                paging.rows());
        return Page.of(rows, paging.limit(), uri, row -> row.id().toString());
    }
}
