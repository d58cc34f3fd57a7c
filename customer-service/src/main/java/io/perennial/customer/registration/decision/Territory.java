package io.perennial.customer.registration.decision;

import java.util.Optional;
import java.util.Set;

/**
 * Whose customer somebody becomes whom a member of staff registers: theirs. A relationship manager looks after whom they register,
 * and at a branch one registers the branch's customers, unless the request says more.
 *
 * @param homeBranch code of the branch, null if none
 * @param manager code of the relationship manager, null if none
 */
public record Territory(String homeBranch, String manager) {

    /**
     * The same, with what follows from who registers.
     *
     * @param branches whose customers they keep
     * @param code under which they look after customers, if they do
     */
    public Territory registeredBy(Set<String> branches, Optional<String> code) {
        Optional<String> onlyBranch =
                branches.size() == 1 ? Optional.of(branches.iterator().next()) : Optional.empty();
        return new Territory(
                homeBranch == null ? onlyBranch.orElse(null) : homeBranch,
                manager == null ? code.orElse(null) : manager);
    }
}
