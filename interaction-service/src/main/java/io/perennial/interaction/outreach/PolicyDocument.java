package io.perennial.interaction.outreach;

import io.perennial.contract.Channel;
import io.perennial.interaction.outreach.decision.ContactPolicy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contact policy as callers read and write it. */
@Schema(name = "ContactPolicies", examples = "{\"defaultPerDay\": 1, \"perDay\": {\"EMAIL\": 2, \"LETTER\": 0}}")
public record PolicyDocument(
        @Schema(description = "Automatic contacts by one channel that a customer may get on one day")
        @NotNull @Min(0) @Max(1000) Integer defaultPerDay,

        @Schema(description = "The same for channels with a cap of their own; 0 closes one")
        Map<Channel, @NotNull @Min(0) @Max(1000) Integer> perDay) {

    static PolicyDocument of(ContactPolicy policy) {
        return new PolicyDocument(policy.defaultPerDay(), policy.perDay());
    }

    ContactPolicy policy() {
        return new ContactPolicy(defaultPerDay, perDay == null ? Map.of() : Map.copyOf(perDay));
    }
}
