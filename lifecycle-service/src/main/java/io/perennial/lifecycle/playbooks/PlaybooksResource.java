package io.perennial.lifecycle.playbooks;

import io.perennial.access.Rights;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the bank does in each stage. */
@Path("/v1/playbooks")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Playbooks", description = "What the bank does in each stage 营销策略 and to keep customers 挽留策略")
class PlaybooksResource {

    private final Playbook playbook;

    PlaybooksResource(Playbook playbook) {
        this.playbook = playbook;
    }

    @GET
    @PermissionsAllowed(Rights.READ_FIGURES)
    @Operation(summary = "Shows the playbook that is in use, in English and Chinese")
    public Playbook show() {
        return playbook;
    }
}
