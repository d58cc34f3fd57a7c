package io.perennial.customer.file;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Wire;
import io.perennial.customer.history.decision.Differences;
import io.perennial.customer.history.decision.FieldChange;
import io.perennial.vault.Keyring;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A customer of the bank, as the bank knows them: from registration on, for ever. What they do, are worth and where they
 * stand in their life is known by other services; this is who they are.
 *
 * <p>Who they are lies sealed, and is opened by {@link Customers}. Registered in bulk by {@code Registrations}, changed one at a time here. Each change answers which fields were what, so
 * that nothing is changed without a trace; the version keeps two people from overwriting each other.
 */
@Entity
public class Customer {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CustomerType type;

    private LocalDate customerSince;
    private String homeBranch;
    private String manager;
    private LocalDate managerFrom;

    /** Sealed; {@link #person} is what it says. */
    private byte[] personal;

    @Transient
    private Person person;

    private Instant registeredAt;

    @Version
    private long version;

    protected Customer() {}

    /** The file is to read like this from now on; answers what that changes. */
    public List<FieldChange> become(CustomerFile file) {
        List<FieldChange> changes = Differences.between(fields(file()), fields(file));
        if (!changes.isEmpty()) {
            person = new Person(file.name(), file.profile());
            customerSince = file.customerSince();
            homeBranch = file.homeBranch();
        }
        return changes;
    }

    /** Somebody looks after the customer from a day on, or with null nobody does; answers what that changes. */
    public List<FieldChange> lookedAfterBy(String newManager, LocalDate from) {
        Map<String, ?> before = fields(new Assignment(manager, managerFrom));
        Assignment assignment = new Assignment(newManager, newManager == null ? null : from);
        manager = assignment.manager();
        managerFrom = assignment.managerFrom();
        return Differences.between(before, fields(assignment));
    }

    /** Opens what is sealed; whether the customer's key was still there. */
    boolean open(Keyring keys) {
        person = Person.opened(id, personal, keys).orElse(null);
        return person != null;
    }

    /** Seals what has changed. */
    void seal(Keyring keys) {
        personal = person.sealed(id, keys);
    }

    public String homeBranch() {
        return homeBranch;
    }

    /** The part that can be changed field by field. */
    public CustomerFile file() {
        return new CustomerFile(person.name(), customerSince, homeBranch, person.profile());
    }

    public UUID id() {
        return id;
    }

    public CustomerType type() {
        return type;
    }

    public String manager() {
        return manager;
    }

    public LocalDate managerFrom() {
        return managerFrom;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** Counts the changes. */
    public long version() {
        return version;
    }

    @SuppressWarnings("unchecked") // every record of ours is an object in JSON
    private static Map<String, ?> fields(Object words) {
        return Wire.json().convertValue(words, Map.class);
    }

    private record Assignment(String manager, LocalDate managerFrom) {}
}
