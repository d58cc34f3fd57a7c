package io.perennial.testsupport;

import io.perennial.embedded.Person;
import java.util.ArrayList;
import java.util.List;

/** Who calls in tests: somebody for each role, called like it, and {@link #EVERYBODY}, who has all of them. */
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

    /** All that tokens of tests are for. */
    public static final List<String> SERVICES = List.of(
            "customer-service", "interaction-service", "scoring-service", "lifecycle-service", "rest", "outbox-test");

    private Staff() {}

    /** Somebody for each role, and everybody. */
    public static List<Person> people() {
        List<Person> people = new ArrayList<>();
        ROLES.forEach(role -> people.add(Person.of(role, role)));
        people.add(Person.of(EVERYBODY, ROLES.toArray(String[]::new)));
        return people;
    }
}
