package io.perennial.lifecycle.retention;

import io.perennial.contract.RetentionStrategy;
import io.perennial.lifecycle.decision.CaseFile;
import io.perennial.lifecycle.decision.Signal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A retention case (挽留).
 *
 * @param reason why it was opened: reason of the decline, or CHURN_RISK
 * @param strategy RESCUE 急救, RESPOND 应对, IMPROVE 完善 or ABANDON 放弃
 * @param status OPEN, RETAINED, LOST, or WITHDRAWN if the decline turned out not to be one
 * @param evidence further signals, oldest first
 */
record CaseView(
        UUID id,
        UUID customerId,
        @Schema(examples = "ASSETS_LEAVING") String reason,
        RetentionStrategy strategy,

        @Schema(enumeration = {"OPEN", "RETAINED", "LOST", "WITHDRAWN"})
        String status,

        LocalDate openedOn,
        LocalDate closedOn,
        List<Signal> evidence) {

    static CaseView of(UUID customerId, UUID id, String status, CaseFile file) {
        return new CaseView(
                id,
                customerId,
                file.reason(),
                file.strategy(),
                status,
                file.openedOn(),
                file.closedOn(),
                file.evidence());
    }
}
