package io.perennial.customer.registration.decision;

import io.perennial.access.Scope;
import java.util.Optional;

/**
 * Whose customer somebody becomes whom a member of staff registers: theirs. A relationship manager looks after whom they register,
 * and at a branch one registers the branch's customers, unless the request says more.
 *
 * @param homeBranch code of the branch, null if none
 * @param manager code of the relationship manager, null if none
 */
public record Territory(String homeBranch, String manager) {

    /** The same, with what follows from who registers. */
    public Territory registeredBy(Scope scope) {
        if (scope.includes(homeBranch, manager)) {
            return this;
        }
        Optional<String> onlyBranch = scope.branches().size() == 1
                ? Optional.of(scope.branches().iterator().next())
                : Optional.empty();
        return new Territory(
                homeBranch == null ? onlyBranch.orElse(null) : homeBranch,
                manager == null ? scope.manager().orElse(null) : manager);
    }
}
