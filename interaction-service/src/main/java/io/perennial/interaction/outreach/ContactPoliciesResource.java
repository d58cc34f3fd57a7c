package io.perennial.interaction.outreach;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.rest.Versions;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The contact policy (互动预算): how often customers may be reached. */
@Path("/v1/contact-policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact policies", description = "How often customers may be reached 互动预算")
class ContactPoliciesResource {

    private final ContactPolicies policies;

    ContactPoliciesResource(ContactPolicies policies) {
        this.policies = policies;
    }

    @GET
    @PermissionsAllowed(Rights.READ_FIGURES)
    @Operation(summary = "The policy in force", description = "Its ETag is needed to change it.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = PolicyDocument.class)))
    public Response inForce() {
        return answer(policies.current());
    }

    @PUT
    @PermissionsAllowed(Rights.SET_CONTACT_POLICY)
    @Audited
    @Transactional
    @Operation(summary = "Set the policy", description = "In force for every contact that is decided from now on.")
    @APIResponse(
            responseCode = "200",
            description = "The policy, as it is now",
            content = @Content(schema = @Schema(implementation = PolicyDocument.class)))
    public Response set(@HeaderParam("If-Match") String ifMatch, @Valid PolicyDocument document) {
        Versions.check(ifMatch, policies.locked().version());
        policies.store(document.policy());
        return answer(policies.current());
    }

    private static Response answer(ContactPolicies.Versioned current) {
        return Response.ok(PolicyDocument.of(current.policy()))
                .tag(Versions.etag(current.version()))
                .build();
    }
}
