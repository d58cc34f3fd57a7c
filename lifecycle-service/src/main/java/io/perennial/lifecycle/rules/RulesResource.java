package io.perennial.lifecycle.rules;

import io.perennial.access.Caller;
import io.perennial.access.Rights;
import io.perennial.lifecycle.decision.Audience;
import io.perennial.rest.Idempotency;
import io.perennial.rest.Page;
import io.perennial.rest.Problem;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The stage rules as versioned decision tables: look, upload, put in force. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rules", description = "Stage rules 阶段规则 as decision tables (DMN) in versions")
class RulesResource {

    private static final int MOST_BYTES = 1_048_576;

    private final RuleSets ruleSets;
    private final RulesInForce rules;
    private final RuleUploads uploads;
    private final Idempotency idempotency;
    private final Caller caller;

    RulesResource(RuleSets ruleSets, RulesInForce rules, RuleUploads uploads, Idempotency idempotency, Caller caller) {
        this.ruleSets = ruleSets;
        this.rules = rules;
        this.uploads = uploads;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Rights.READ_FIGURES)
    @Operation(summary = "Lists all versions, oldest first, each with the days from which it is in force")
    public Page<RuleSetView> list() {
        List<RuleSets.Activation> activations = ruleSets.activations();
        return new Page<>(
                ruleSets.all().stream()
                        .map(each -> RuleSetView.of(each, activations))
                        .toList(),
                null);
    }

    @GET
    @PermissionsAllowed(Rights.READ_FIGURES)
    @Path("/active")
    @Operation(summary = "Says which version is in force on a day for an audience")
    public ActiveRules active(
            @Parameter(description = "A day; today if left out", example = "2024-06-28") @QueryParam("on") LocalDate on,
            @Parameter(
                            description = "Whose rules; customers without rules of their own have those of RETAIL",
                            example = "CORPORATE")
                    @QueryParam("audience")
                    @DefaultValue("RETAIL")
                    Audience audience) {
        LocalDate day = uploads.dayOrToday(on);
        return new ActiveRules(rules.timetable().versionOn(day, audience), audience, day);
    }

    @GET
    @PermissionsAllowed(Rights.READ_FIGURES)
    @Path("/{version}")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "Gives the decision table of a version as it was uploaded (DMN)")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class)))
    public String show(
            @Parameter(description = "The name of the version", example = "default-1") @RestPath String version) {
        return ruleSets.model(version).orElseThrow(Problem::notFound);
    }

    @POST
    @PermissionsAllowed(Rights.WRITE_RULES)
    @Consumes(MediaType.APPLICATION_XML)
    @Operation(
            summary = "Uploads a version; nothing changes until it is activated",
            description =
                    "A DMN 1.3 to 1.5 document of at most 1 MiB with one decision `nextStage` as a decision table: hit "
                            + "policy RULE ORDER, outputs to, reason, waits, a column for stage. Refused with 422 `invalid-model` and "
                            + "all faults if it is anything more, asks for facts that are not known, or could cause an illegal move. Customers are looked at on "
                            + "every day with news, and on the silent days on which `daysSinceValueInteraction` reaches a number "
                            + "in a column of its own. Of assets only the shares of 90 days ago that scoring-service knows are "
                            + "looked for (`perennial.scoring.asset-edges`); other thresholds are met on the next day with news.")
    @APIResponse(
            responseCode = "201",
            description = "The version, not in force yet",
            content = @Content(schema = @Schema(implementation = RuleSetView.class)))
    public Response upload(
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "Its name: letters, digits, dots and dashes", example = "spring-2027")
                    @QueryParam("version")
                    String version,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_XML,
                                            schema = @Schema(implementation = String.class),
                                            examples = @ExampleObject(name = "patient", value = Example.PATIENT_RULES)))
                    InputStream body)
            throws IOException {
        byte[] model = body.readNBytes(MOST_BYTES + 1);
        if (model.length > MOST_BYTES) {
            throw new Problem(413, "too-large", "A model may have 1 MiB at most.");
        }
        uploads.check(version, model);
        return idempotency.once(key, List.of(version, model), () -> {
            RuleSets.RuleSet kept = uploads.keep(version, model, caller.name());
            return Response.created(URI.create("/v1/rules/" + version))
                    .entity(RuleSetView.of(kept, List.of()))
                    .build();
        });
    }

    @POST
    @PermissionsAllowed(Rights.ACTIVATE_RULES)
    @Path("/{version}/activation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Puts a version in force from a business day on",
            description =
                    "Days before it keep the version that was in force then. All customers are looked at again on that "
                            + "day. To roll back, activate the earlier version again.")
    @APIResponse(
            responseCode = "201",
            description = "From when on it is in force, and for whom",
            content = @Content(schema = @Schema(implementation = ActivationView.class)))
    @APIResponse(responseCode = "403", description = "four-eyes: who uploaded them is who asks")
    public Response activate(
            @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "The name of the version", example = "default-1") @RestPath String version,
            ActivateRules request) {
        return idempotency.once(key, request, () -> {
            RuleSets.Activation activation = uploads.activate(version, request, caller.name());
            return Response.created(URI.create("/v1/rules/" + version))
                    .entity(ActivationView.of(activation))
                    .build();
        });
    }
}
