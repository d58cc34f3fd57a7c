package io.perennial.scoring.scores;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.Facts;
import io.perennial.contract.Step;
import io.perennial.rest.Page;
import io.perennial.rest.Paging;
import io.perennial.rest.Problem;
import io.perennial.scoring.decision.Timeline;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers are worth, do and risk. */
@Path("/v1/scores")
@Tag(name = "Scores", description = "Metrics and scores of customers as of any day, each with its explanation")
@Produces(MediaType.APPLICATION_JSON)
class ScoresResource {

    private final Scores scores;
    private final BusinessClock clock;

    ScoresResource(Scores scores, BusinessClock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    /** A step as a line of the history. */
    record HistoryItem(LocalDate day, @JsonUnwrapped Facts facts) {}

    /**
     * All metrics and scores as of the end of a day.
     *
     * @param asOf today if left out; 422 {@code time-out-of-range} after today, 422 {@code before-first-day} before the
     *     customer was known
     */
    @GET
    @PermissionsAllowed(Rights.READ_STANDINGS)
    @Audited
    @Path("/{customerId}")
    @Operation(
            summary = "A customer's metrics and scores",
            description =
                    "As of the end of any day, today if none is given. Every score says which inputs gave it how much; "
                            + "ranks name the snapshot of the population that they compare with.")
    public ScoresView scores(
            @PathParam("customerId") UUID customerId,
            @Parameter(
                            description = "A day, not before the customer was known; today if left out",
                            example = "2024-06-28")
                    @QueryParam("asOf")
                    LocalDate asOf) {
        return scores.on(customerId, notAfterToday(asOf));
    }

    /**
     * The days on which something changed that a rule may ask for.
     *
     * @param from the customer's first day if left out
     * @param to today if left out
     */
    @GET
    @PermissionsAllowed(Rights.READ_STANDINGS)
    @Audited
    @Path("/{customerId}/history")
    @Operation(
            summary = "How a customer's scores came to be",
            description = "The steps, oldest first: days with facts, and silent days on which a window moved.")
    public Page<HistoryItem> history(
            @PathParam("customerId") UUID customerId,
            @Parameter(description = "The first day; the customer's first if left out", example = "2024-01-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "The last day; today if left out", example = "2024-06-28") @QueryParam("to")
                    LocalDate to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        LocalDate until = notAfterToday(to);
        Timeline timeline = scores.timeline(customerId);
        LocalDate begin = begin(paging, from == null ? timeline.firstDay() : from);
        List<Step> steps = begin.isAfter(until)
                ? List.of()
                : timeline.between(begin, until).steps().stream()
                        .filter(step -> !step.day().isAfter(until))
                        .limit(paging.rows())
                        .toList();
        return Page.of(steps, paging.limit(), uri, step -> step.day().toString())
                .map(step -> new HistoryItem(step.day(), step.facts()));
    }

    /**
     * The days on which the population was looked at. Between two of them a customer is compared with the earlier one, see
     * {@code asOf} of the scores.
     *
     * @param from the customer's first day if left out
     * @param to today if left out
     */
    @GET
    @PermissionsAllowed(Rights.READ_STANDINGS)
    @Audited
    @Path("/{customerId}/ranks")
    @Operation(
            summary = "How a customer's RFM and ABC ranks came to be",
            description =
                    "One item for each snapshot of the population, oldest first; there is one for every night, and none of"
                            + " nights that the business date leapt over.")
    public Page<RankedDay> ranks(
            @PathParam("customerId") UUID customerId,
            @Parameter(description = "The first day; the customer's first if left out", example = "2024-01-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "The last day; today if left out", example = "2024-06-28") @QueryParam("to")
                    LocalDate to,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        Paging paging = Paging.of(limit, after);
        List<RankedDay> ranks = scores.ranks(customerId, begin(paging, from), notAfterToday(to), paging.rows());
        return Page.of(ranks, paging.limit(), uri, rank -> rank.day().toString());
    }

    /** How the customers are spread over tiers and classes. */
    @GET
    @PermissionsAllowed(Rights.READ_FIGURES)
    @Path("/summary")
    @Operation(summary = "Customers per tier and per ABC class")
    public Summary summary() {
        return scores.summary(clock.today());
    }

    // A page is named by its last day.
    private static LocalDate begin(Paging paging, LocalDate from) {
        return paging.after(LocalDate::parse).map(day -> day.plusDays(1)).orElse(from);
    }

    private LocalDate notAfterToday(LocalDate day) {
        LocalDate today = clock.today();
        if (day != null && day.isAfter(today)) {
            throw new Problem(422, "time-out-of-range", "The day lies after the bank's present day.");
        }
        return day == null ? today : day;
    }
}
