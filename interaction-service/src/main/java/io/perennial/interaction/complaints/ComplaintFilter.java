package io.perennial.interaction.complaints;

import io.perennial.access.Scope;
import io.perennial.interaction.complaints.decision.ComplaintState;
import io.quarkus.panache.common.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which complaints are asked for, latest first.
 *
 * @param customerId of one customer; null: of all
 * @param status OPEN for all that are not resolved, otherwise the very state; null: whatever state
 * @param before only those after this one in the list; null: from the start
 */
record ComplaintFilter(UUID customerId, ComplaintState status, Place before) {

    /** Where a page ended. */
    record Place(Instant openedAt, UUID id) {

        static Place of(String cursor) {
            String[] parts = cursor.split("/");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }

    /** The query, for somebody who may see so much. */
    String query(Scope scope) {
        List<String> conditions = new ArrayList<>();
        if (customerId != null) {
            conditions.add("customerId = :customer");
        }
        if (status != null) {
            conditions.add("state in :states");
        }
        if (before != null) {
            conditions.add("(openedAt, id) < (:openedAt, :id)");
        }
        if (!scope.all()) {
            conditions.add("(homeBranch in :branches or manager = :manager)");
        }
        String where = String.join(" and ", conditions);
        return where + (where.isEmpty() ? "" : " ") + "order by openedAt desc, id desc";
    }

    Map<String, Object> parameters(Scope scope) {
        Parameters parameters = new Parameters();
        if (customerId != null) {
            parameters.and("customer", customerId);
        }
        if (status != null) {
            parameters.and("states", states());
        }
        if (before != null) {
            parameters.and("openedAt", before.openedAt()).and("id", before.id());
        }
        if (!scope.all()) {
            parameters
                    .and("branches", scope.branches())
                    .and("manager", scope.manager().orElse(null));
        }
        return parameters.map();
    }

    private List<ComplaintState> states() {
        return status != ComplaintState.OPEN
                ? List.of(status)
                : Arrays.stream(ComplaintState.values())
                        .filter(state -> !state.isResolved())
                        .toList();
    }
}
