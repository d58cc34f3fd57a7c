package io.perennial.testsupport;

import io.perennial.embedded.Person;
import java.util.ArrayList;
import java.util.List;

/** Who calls in tests: somebody for each role, called like it, some with a place in the bank, and {@link #EVERYBODY}. */
public final class Staff {

    /** All roles of the bank. */
    public static final List<String> ROLES = List.of(
            "manager",
            "branch-head",
            "marketing",
            "risk",
            "operations",
            "auditor",
            "rule-author",
            "rule-approver",
            "machine");

    /** Has all roles: for tests that are about something else. */
    public static final String EVERYBODY = "everybody";

    /** Heads a branch in Beijing, {@code BJ-1}. */
    public static final String HEAD_OF_BEIJING = "head-of-beijing";

    /** Heads a branch in Shanghai, {@code SH-1}. */
    public static final String HEAD_OF_SHANGHAI = "head-of-shanghai";

    /** A relationship manager with the code {@code M-MEI}, at the branch in Beijing. */
    public static final String MEI = "mei";

    /** A relationship manager with the code {@code M-LI}, at the branch in Beijing. */
    public static final String LI = "li";

    /** All that tokens of tests are for. */
    public static final List<String> SERVICES = List.of(
            "customer-service", "interaction-service", "scoring-service", "lifecycle-service", "rest", "outbox-test");

    private Staff() {}

    /** All of them. */
    public static List<Person> people() {
        List<Person> people = new ArrayList<>();
        ROLES.forEach(role -> people.add(Person.of(role, role)));
        people.add(Person.of(EVERYBODY, ROLES.toArray(String[]::new)));
        people.add(Person.of(HEAD_OF_BEIJING, "branch-head").at("BJ-1"));
        people.add(Person.of(HEAD_OF_SHANGHAI, "branch-head").at("SH-1"));
        people.add(Person.of(MEI, "manager").at("BJ-1").managing("M-MEI"));
        people.add(Person.of(LI, "manager").at("BJ-1").managing("M-LI"));
        return people;
    }
}
