package io.perennial.customer.directory;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer in a list.
 *
 * @param name left out of whoever was forgotten
 * @param stage as lifecycle-service last told it, left out if it did not yet
 * @param tier as scoring-service last told it, left out if it did not yet
 */
record CustomerLine(
        UUID id,
        CustomerType type,
        String name,
        LocalDate customerSince,
        String homeBranch,
        String manager,
        Stage stage,
        Tier tier) {

    CustomerLine named(String whose) {
        return new CustomerLine(id, type, whose, customerSince, homeBranch, manager, stage, tier);
    }
}
