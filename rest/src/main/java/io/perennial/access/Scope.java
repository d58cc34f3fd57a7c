package io.perennial.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which customers a caller may see: all of them, or those of some branches, or those whom one relationship manager looks after.
 *
 * @param all whether it does not depend on who looks after a customer
 * @param branches codes of home branches (开户网点)
 * @param manager the code of a relationship manager (客户经理)
 */
public record Scope(boolean all, Set<String> branches, Optional<String> manager) {

    /** Everybody. */
    public static final Scope ALL = new Scope(true, Set.of(), Optional.empty());

    /** Nobody. */
    public static final Scope NONE = new Scope(false, Set.of(), Optional.empty());

    /** Whether a customer of that branch and manager may be seen; either may be null, then nobody looks after them. */
    public boolean includes(String homeBranch, String manager) {
        return all
                || homeBranch != null && branches.contains(homeBranch)
                || this.manager.filter(code -> Objects.equals(code, manager)).isPresent();
    }

    /**
     * Restricts a query to customers who may be seen.
     *
     * @param table the name that the query has for the table with {@code home_branch} and {@code manager}
     * @param conditions gets a condition if one is needed
     * @param arguments gets those of the condition
     */
    public void restrict(String table, List<String> conditions, List<Object> arguments) {
        if (all) {
            return;
        }
        List<String> either = new ArrayList<>();
        if (!branches.isEmpty()) {
            either.add(table + ".home_branch = any(?)");
            arguments.add(branches.toArray(String[]::new));
        }
        manager.ifPresent(code -> {
            either.add(table + ".manager = ?");
            arguments.add(code);
        });
        conditions.add(either.isEmpty() ? "false" : "(" + String.join(" or ", either) + ")");
    }

    Scope or(Scope other) {
        return new Scope(
                all || other.all,
                branches.isEmpty() ? other.branches : branches,
                manager.isPresent() ? manager : other.manager);
    }
}
