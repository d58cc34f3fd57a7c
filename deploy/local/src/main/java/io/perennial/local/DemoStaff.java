package io.perennial.local;

import io.perennial.embedded.Person;
import java.util.ArrayList;
import java.util.List;

/** Whom the local bank's issuer gives tokens: somebody for each role, who is called like it, one who has them all, one who sees her own customers only, and systems. */
public final class DemoStaff {

    /** Has all roles, so that somebody who looks around needs one token only. */
    public static final String ALL_ROUND = "demo";

    /** The system that keeps accounts. */
    public static final String CORE_BANKING = "core-banking";

    /** Runs the bank's systems. */
    public static final String OPERATIONS = "operations";

    /** A relationship manager, who sees their own customers and nobody else's. */
    public static final String MEI = "mei";

    /** Her code in customers' files. */
    static final String MEIS_CODE = "M-01";

    private static final List<String> ROLES = List.of(
            "manager",
            "branch-head",
            "marketing",
            "risk",
            OPERATIONS,
            "auditor",
            "rule-author",
            "rule-approver",
            "machine");

    private DemoStaff() {}

    static List<Person> people() {
        List<Person> people = new ArrayList<>();
        people.add(Person.of(ALL_ROUND, ROLES.toArray(String[]::new)));
        ROLES.stream()
                .filter(role -> !role.equals("machine"))
                .map(role -> Person.of(role, role))
                .forEach(people::add);
        people.add(Person.of(MEI, "manager").managing(MEIS_CODE));
        people.add(Person.of(CORE_BANKING, "machine"));
        return people;
    }
}
