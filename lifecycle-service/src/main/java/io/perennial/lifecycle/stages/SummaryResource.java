package io.perennial.lifecycle.stages;

import io.perennial.access.Rights;
import io.perennial.contract.Stage;
import io.perennial.database.OwnWork;
import io.perennial.lifecycle.stages.Labels.Label;
import io.perennial.outbox.Sql;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many customers of the whole bank are in each stage, and how they flow. */
@Path("/v1/lifecycles/summary")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Lifecycles")
class SummaryResource {

    /** How many customers are in a stage now. */
    record StageCount(Stage stage, Label label, long customers) {}

    /** How many believed moves there were from one stage to another for a reason; from is left out for new customers. */
    record Flow(Stage from, Stage to, String reason, Label reasonLabel, long moves) {}

    /** Both. */
    record Summary(List<StageCount> stages, List<Flow> flows) {}

    private final Sql sql;

    SummaryResource(Sql sql) {
        this.sql = sql;
    }

    @GET
    @PermissionsAllowed(Rights.READ_FIGURES)
    @Operation(
            summary = "Counts customers per stage and moves by reason",
            description = "Moves of any time, or of a period.")
    public Summary summary(
            @Parameter(description = "First day of the period", example = "2024-01-01") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day of the period", example = "2024-12-31") @QueryParam("to") LocalDate to) {
        return OwnWork.call(() -> new Summary(stages(), flows(from, to)));
    }

    private List<StageCount> stages() {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        sql.query(
                        "select stage, count(*) as customers from lifecycle where stage is not null group by stage",
                        row -> Map.entry(row.word("stage", Stage.class), row.number("customers")))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return Arrays.stream(Stage.values())
                .map(stage -> new StageCount(stage, Labels.of(stage), counts.getOrDefault(stage, 0L)))
                .toList();
    }

    private List<Flow> flows(LocalDate from, LocalDate to) {
        return sql.query(
                "select from_stage, to_stage, reason, count(*) as moves from move where superseded_at is null "
                        + "and (?::date is null or effective_on >= ?) and (?::date is null or effective_on <= ?) "
                        + "group by from_stage, to_stage, reason order by moves desc, reason, from_stage",
                row -> new Flow(
                        row.word("from_stage", Stage.class),
                        row.word("to_stage", Stage.class),
                        row.string("reason"),
                        Labels.of(row.string("reason")),
                        row.number("moves")),
                from,
                from,
                to,
                to);
    }
}
