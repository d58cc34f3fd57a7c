package io.perennial.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of rights and roles: a row per right, a column per role, a mark where the role has the right. Its first rows say which
 * customers a role may see ({@code all}, those of its {@code branch}, or its {@code own}), and how much of who they are
 * ({@code clear}, for a {@code reason}, else masked).
 */
public final class RightsTable {

    private static final String WHOM = "sees-customers";
    private static final String WHO_THEY_ARE = "sees-persons";

    private final List<String> roles;
    private final Map<String, Map<String, String>> sights = new HashMap<>();
    private final Map<String, Set<String>> rolesByRight = new HashMap<>();

    private RightsTable(List<String> lines) {
        List<String> head = cells(lines.get(0));
        roles = head.subList(1, head.size());
        for (String line : lines.subList(1, lines.size())) {
            List<String> row = cells(line);
            if (row.get(0).equals(WHOM) || row.get(0).equals(WHO_THEY_ARE)) {
                Map<String, String> sight = sights.computeIfAbsent(row.get(0), key -> new HashMap<>());
                roles.forEach(role -> sight.put(role, row.get(1 + roles.indexOf(role))));
                continue;
            }
            Set<String> holders = new HashSet<>();
            for (int column = 1; column < row.size(); column++) {
                if (!row.get(column).isEmpty()) {
                    holders.add(head.get(column));
                }
            }
            rolesByRight.put(row.get(0), holders);
        }
    }

    /** The table that is shipped. */
    public static RightsTable shipped() {
        try (InputStream in = RightsTable.class.getResourceAsStream("/access/rights.csv")) {
            return new RightsTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All roles, in the order of the table. */
    public List<String> roles() {
        return roles;
    }

    /** All rights. */
    public Set<String> rights() {
        return rolesByRight.keySet();
    }

    /** Whether one of these roles has a right; a right or a role that is not in the table has or gives none. */
    public boolean allows(Collection<String> roles, String right) {
        return rolesByRight.getOrDefault(right, Set.of()).stream().anyMatch(roles::contains);
    }

    /**
     * Whom somebody sees who has these roles: of each role what the table says, together. A role that is not in the table sees
     * nobody.
     *
     * @param branches where they work
     * @param manager the code under which they look after customers
     */
    public Scope scope(Collection<String> roles, Set<String> branches, Optional<String> manager) {
        return roles.stream()
                .map(role -> switch (sight(WHOM, role)) {
                    case "all" -> Scope.ALL;
                    case "branch" -> new Scope(false, branches, Optional.empty());
                    case "own" -> new Scope(false, Set.of(), manager);
                    default -> Scope.NONE;
                })
                .reduce(Scope.NONE, Scope::or);
    }

    /** How much of who customers are somebody is shown who has these roles: the most that one of them allows. */
    public Disclosure disclosure(Collection<String> roles) {
        return roles.stream()
                .map(role -> switch (sight(WHO_THEY_ARE, role)) {
                    case "clear" -> Disclosure.CLEAR;
                    case "reason" -> Disclosure.FOR_A_REASON;
                    default -> Disclosure.MASKED;
                })
                .max(Comparator.naturalOrder())
                .orElse(Disclosure.MASKED);
    }

    private String sight(String what, String role) {
        return sights.get(what).getOrDefault(role, "");
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
