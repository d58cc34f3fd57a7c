package io.perennial.clock;

import io.perennial.access.Rights;
import io.perennial.audit.Audited;
import io.perennial.database.AfterCommit;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The day that the bank works on. */
@Path("/v1/business-date")
@Tag(name = "Business date", description = "The day that the bank works on")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class BusinessDateResource {

    /**
     * The day to move to.
     *
     * @param date not before the present business date
     */
    @Schema(examples = "{\"date\": \"2037-01-01\"}")
    record Move(@NotNull LocalDate date) {}

    /**
     * The present business date.
     *
     * @param date the bank's day
     * @param zone the zone in which its days begin and end
     * @param fixed whether it was set and stands still until it is moved; otherwise it follows the wall clock
     */
    record Shown(LocalDate date, String zone, boolean fixed) {}

    private final BusinessClock clock;
    private final AfterCommit afterCommit;

    BusinessDateResource(BusinessClock clock, AfterCommit afterCommit) {
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /** The present business date. */
    @GET
    @PermissionsAllowed(Rights.READ_FIGURES)
    @Operation(summary = "Which day it is for the bank")
    public Shown show() {
        return new Shown(clock.today(), clock.zone().getId(), clock.isSet());
    }

    /** Moves the business date of this service forward. 409 {@code business-date-moved-back} if the day is an earlier one. */
    @PUT
    @PermissionsAllowed(Rights.SET_BUSINESS_DATE)
    @Audited
    @Operation(
            summary = "Move the bank's day forward",
            description =
                    "From then on the date stands still until it is moved again. It cannot be moved back: try this one last.")
    @APIResponse(responseCode = "200", description = "The new business date")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Shown move(@Valid Move move) {
        clock.moveTo(move.date());
        // whoever asked meanwhile was told the day before
        afterCommit.run(clock::lookAgain);
        return show();
    }
}
