package io.perennial.lifecycle.rules;

import io.perennial.contract.Stage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule as it looks at one customer.
 *
 * @param holds whether all its conditions hold
 */
public record RuleView(
        @Schema(examples = "silence") String rule,
        Stage to,
        @Schema(examples = "SILENCE") String reason,

        @Schema(examples = "No value interaction for 90 days")
        String meaning,

        boolean holds,
        List<Condition> conditions) {

    /**
     * What a rule asks for.
     *
     * @param fact what is asked about, in words
     * @param test what it has to be; several values separated by commas are alternatives
     * @param seen what it is; left out if it is unknown
     */
    public record Condition(
            @Schema(examples = "Days since the last value interaction")
            String fact,

            @Schema(examples = ">= 90") String test,
            @Schema(examples = "93") String seen,
            boolean holds) {}
}
