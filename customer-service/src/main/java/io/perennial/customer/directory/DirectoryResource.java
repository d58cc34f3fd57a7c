package io.perennial.customer.directory;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists customers. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Lists of customers, and of those who look after them")
class DirectoryResource {

    private final Directory directory;

    DirectoryResource(Directory directory) {
        this.directory = directory;
    }

    @GET
    @PermissionsAllowed(Rights.READ_CUSTOMERS)
    @Audited
    @Operation(
            summary = "Customers, in the order of their registration",
            description = "Filters narrow the list and can be combined.")
    public Page<CustomerLine> customers(
            @Parameter(description = "Only such customers", example = "INDIVIDUAL") @QueryParam("type")
                    CustomerType type,
            @Parameter(description = "The code of the branch that looks after them", example = "BJ-0102")
                    @QueryParam("homeBranch")
                    String homeBranch,
            @Parameter(description = "The code of their relationship manager", example = "M0042") @QueryParam("manager")
                    String manager,
            @Parameter(description = "Only those in this stage", example = "GROWTH") @QueryParam("stage") Stage stage,
            @Parameter(description = "Only those of this tier", example = "PREMIER") @QueryParam("tier") Tier tier,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        UUID last = paging.after(UUID::fromString).orElse(null);
        Directory.Filter filter = new Directory.Filter(type, homeBranch, manager, stage, tier);
        return Page.of(directory.customers(filter, last, paging.rows()), paging.limit(), uri, customer -> customer.id()
                .toString());
    }
}
