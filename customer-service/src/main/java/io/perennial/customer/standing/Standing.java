package io.perennial.customer.standing;

import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a customer stands, as far as we heard; null what was not told yet.
 *
 * @param stageSince the day from which the stage holds
 * @param stageHeardAt when lifecycle-service last told of the stage
 * @param tierSince the day from which the tier holds
 * @param tierHeardAt when scoring-service last told of the tier
 */
public record Standing(
        Stage stage, LocalDate stageSince, Instant stageHeardAt, Tier tier, LocalDate tierSince, Instant tierHeardAt) {

    /** Nothing told yet. */
    public static final Standing UNKNOWN = new Standing(null, null, null, null, null, null);
}
