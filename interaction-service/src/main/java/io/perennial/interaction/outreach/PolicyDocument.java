package io.perennial.interaction.outreach;

import io.perennial.contract.Channel;
import io.perennial.contract.Purpose;
import io.perennial.interaction.outreach.decision.ConsentRule;
import io.perennial.interaction.outreach.decision.ContactPolicy;
import io.perennial.rest.CleanText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contact policy as callers read and write it. */
@Schema(
        name = "ContactPolicies",
        examples =
                "{\"defaultPerDay\": 1, \"perDay\": {\"EMAIL\": 2, \"LETTER\": 0}, \"unlessSaid\": \"ALLOWED\", \"purposes\": {\"WELCOME\": \"SERVICE\"}}")
public record PolicyDocument(
        @Schema(description = "Automatic contacts by one channel that a customer may get on one day")
        @NotNull @Min(0) @Max(1000) Integer defaultPerDay,

        @Schema(description = "The same for channels with a cap of their own; 0 closes one")
        Map<Channel, @NotNull @Min(0) @Max(1000) Integer> perDay,

        @Schema(description = "Whether customers may be contacted who have said nothing about it; ALLOWED if left out")
        ConsentRule unlessSaid,

        @Schema(
                description = "What actions of the playbook are for, by their codes; others are MARKETING. "
                        + "Who has said nothing gets SERVICE in any case")
        @Size(max = 500) Map<@CleanText(max = 60) String, @NotNull Purpose> purposes) {

    static PolicyDocument of(ContactPolicy policy) {
        return new PolicyDocument(policy.defaultPerDay(), policy.perDay(), policy.unlessSaid(), policy.purposes());
    }

    ContactPolicy policy() {
        return new ContactPolicy(
                defaultPerDay,
                perDay == null ? Map.of() : Map.copyOf(perDay),
                unlessSaid == null ? ConsentRule.ALLOWED : unlessSaid,
                purposes == null ? Map.of() : Map.copyOf(purposes));
    }
}
