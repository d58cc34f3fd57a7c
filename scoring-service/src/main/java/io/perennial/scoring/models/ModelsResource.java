package io.perennial.scoring.models;

import io.perennial.access.Rights;
import io.perennial.contract.Tier;
import io.perennial.rest.Page;
import io.perennial.scoring.decision.Model;
import io.perennial.scoring.decision.Scorecard;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By what customers are scored. */
@Path("/v1/models")
@Tag(name = "Models", description = "By what customers are scored: scorecards and thresholds")
@Produces(MediaType.APPLICATION_JSON)
class ModelsResource {

    private final Model model;

    ModelsResource(Model model) {
        this.model = model;
    }

    /**
     * A model.
     *
     * @param score what it computes: churnRisk or tier
     * @param method in words
     * @param scorecard the points of each band, of a scorecard only
     * @param thresholds lowest assets of each tier, of tiers only
     */
    record View(
            @Schema(examples = "scorecard-v1") String version,
            @Schema(examples = "churnRisk") String score,
            String method,
            Scorecard scorecard,
            Map<Tier, BigDecimal> thresholds) {}

    /** All models in use, with every weight. */
    @GET
    @PermissionsAllowed(Rights.READ_FIGURES)
    @Operation(
            summary = "The models in use",
            description = "The churn scorecard with the points of every band, and the thresholds of the tiers.")
    public Page<View> models() {
        Scorecard scorecard = model.scorecard();
        View churn = new View(
                scorecard.version(),
                "churnRisk",
                "1 / (1 + e^-z), z = (base + points of all bands) / 100",
                scorecard,
                null);
        Map<Tier, BigDecimal> thresholds = new TreeMap<>(model.tiers().from());
        View tiers =
                new View("settings", "tier", "highest tier by mean assets of 30 days, in 90 days", null, thresholds);
        return new Page<>(List.of(churn, tiers), null);
    }
}
