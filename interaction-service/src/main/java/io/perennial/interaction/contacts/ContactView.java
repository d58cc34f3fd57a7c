package io.perennial.interaction.contacts;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.Stage;
import io.perennial.interaction.outreach.Permissions;
import io.perennial.outbox.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact as it is shown. */
@Schema(name = "Contact")
public record ContactView(
        @Schema(description = "Once the contact is DONE, also the id of the interaction that it became")
        UUID id,

        UUID customerId,

        @Schema(description = "The action that lifecycle-service asked for")
        UUID actionId,

        @Schema(description = "Code of the action in the playbook")
        String action,

        Channel channel,
        ActionOwner owner,
        ContactStatus status,

        @Schema(description = "Latest day on which it should be done")
        LocalDate dueOn,

        @Schema(description = "On whose worklist it stands; absent if nobody looks after the customer")
        String manager,

        Stage stage,

        @Schema(description = "The retention case that it belongs to")
        UUID caseId,

        @Schema(description = "How one sees that it worked") String successCriterion,
        Instant requestedAt,
        @Schema(description = "What came of it") String outcome,
        Instant doneAt,
        String withdrawnBecause,

        @Schema(
                description =
                        "Code of the reason: of a contact that is BLOCKED or FAILED why it was not made, of one that is PENDING why"
                                + " not yet",
                examples = "DAILY_CAP")
        String blockedBecause,

        @Schema(
                description =
                        "Of a contact that is OPEN: false if the customer does not want to be contacted for this by that channel")
        Boolean wanted) {

    static ContactView of(Row row) throws SQLException {
        return new ContactView(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.uuid("action_id"),
                row.string("action"),
                row.word("channel", Channel.class),
                row.word("owner", ActionOwner.class),
                row.word("status", ContactStatus.class),
                row.date("due_on"),
                row.string("worked_by"),
                row.word("stage", Stage.class),
                row.uuid("case_id"),
                row.string("success_criterion"),
                row.instant("requested_at"),
                row.string("outcome"),
                row.instant("done_at"),
                row.string("withdrawn_because"),
                row.string("blocked_because"),
                null);
    }

    Permissions.Intent intent() {
        return new Permissions.Intent(customerId, action, channel);
    }

    /** The same, with whether it is wanted. */
    ContactView ifWantedAmong(Set<Permissions.Intent> those) {
        return status != ContactStatus.OPEN
                ? this
                : new ContactView(
                        id,
                        customerId,
                        actionId,
                        action,
                        channel,
                        owner,
                        status,
                        dueOn,
                        manager,
                        stage,
                        caseId,
                        successCriterion,
                        requestedAt,
                        outcome,
                        doneAt,
                        withdrawnBecause,
                        blockedBecause,
                        those.contains(intent()));
    }
}
