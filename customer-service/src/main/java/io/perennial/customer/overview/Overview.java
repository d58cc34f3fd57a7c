package io.perennial.customer.overview;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import io.perennial.customer.file.CustomerView;
import io.perennial.customer.holdings.HoldingsView;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Everything about one customer, for a person to look at (客户 360° 视图).
 *
 * @param standing stage and tier as last told to this service: there even if their owners are away
 * @param stage from lifecycle-service, with its name, reason and facts
 * @param scores from scoring-service, with explanations
 * @param openComplaints from interaction-service
 * @param openActions from lifecycle-service: what the bank still wants to do
 * @param retentionCase from lifecycle-service: the case that is open, if one is
 * @param interactions from interaction-service: the latest ten, newest first
 */
record Overview(
        UUID customerId,
        Part<CustomerView> profile,
        Part<HoldingsView> holdings,
        Part<Position> standing,
        Part<JsonNode> stage,
        Part<JsonNode> scores,
        Part<JsonNode> openComplaints,
        Part<JsonNode> openActions,
        Part<JsonNode> retentionCase,
        Part<JsonNode> interactions) {

    /** Stage and tier with their names. */
    record Position(
            Stage stage, Label stageLabel, LocalDate stageSince, Tier tier, Label tierLabel, LocalDate tierSince) {}
}
