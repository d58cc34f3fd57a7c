package io.perennial.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody whom {@link LocalIssuer} gives tokens.
 *
 * @param name user name, or client id of a system
 * @param roles what they are in the bank, as {@code branch-head}
 * @param branches whose customers they may see; none: it does not depend on a branch
 * @param manager the code of the relationship manager that they are; empty: they are none
 */
public record Person(String name, List<String> roles, List<String> branches, Optional<String> manager) {

    /** Somebody who sees customers of all branches. */
    public static Person of(String name, String... roles) {
        return new Person(name, List.of(roles), List.of(), Optional.empty());
    }

    /** Somebody who works at a branch. */
    public Person at(String branch) {
        return new Person(name, roles, List.of(branch), manager);
    }

    /** A relationship manager, who has a code in the files of their customers. */
    public Person managing(String code) {
        return new Person(name, roles, branches, Optional.of(code));
    }

    /** What is claimed of them, in the places where Keycloak has it. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("preferred_username", name);
        claims.put("realm_access", Map.of("roles", roles));
        claims.put("branches", branches);
        manager.ifPresent(code -> claims.put("manager", code));
        return claims;
    }
}
