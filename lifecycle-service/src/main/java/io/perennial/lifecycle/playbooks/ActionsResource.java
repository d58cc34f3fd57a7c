package io.perennial.lifecycle.playbooks;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the bank wants done for its customers, and what became of it. */
@Path("/v1/actions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Actions", description = "What playbooks ask for 营销动作")
class ActionsResource {

    private final ActionRecords actions;

    ActionsResource(ActionRecords actions) {
        this.actions = actions;
    }

    @GET
    @PermissionsAllowed(Rights.READ_STANDINGS)
    @Audited
    @Operation(
            summary = "Lists actions",
            description = "Of one customer, of one status, or all; in the order of their ids.")
    public Page<ActionView> list(
            @QueryParam("customerId") UUID customerId,
            @Parameter(description = "OPEN is what is planned or requested", example = "OPEN")
                    @QueryParam("status")
                    @Pattern(regexp = "OPEN|PLANNED|REQUESTED|BLOCKED|DONE|WITHDRAWN") String status,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        List<ActionView> rows =
                actions.list(customerId, status, paging.after(UUID::fromString).orElse(null), paging.rows());
        return Page.of(rows, paging.limit(), uri, row -> row.id().toString());
    }
}
