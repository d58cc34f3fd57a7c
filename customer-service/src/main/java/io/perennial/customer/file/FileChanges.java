package io.perennial.customer.file;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.CustomerEvent.ProfileChanged;
import io.perennial.customer.file.decision.Fault;
import io.perennial.customer.file.decision.FileDates;
import io.perennial.customer.history.Change;
import io.perennial.customer.history.History;
import io.perennial.customer.history.Origin;
import io.perennial.customer.history.decision.FieldChange;
import io.perennial.database.Sight;
import io.perennial.outbox.Outbox;
import io.perennial.rest.Versions;
import io.perennial.vault.Keyring;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes one customer's file. State, history and what is told commit together; a stale version changes nothing. */
@ApplicationScoped
class FileChanges {

    private final Customers customers;
    private final History history;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Sight sight;
    private final Vault vault;

    FileChanges(Customers customers, History history, Outbox outbox, BusinessClock clock, Sight sight, Vault vault) {
        this.sight = sight;
        this.vault = vault;
        this.customers = customers;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Edits the file of a customer who is still as the client saw them. */
    @Transactional
    Customer edit(UUID id, String seen, UnaryOperator<CustomerFile> edit, Origin origin) {
        Customer customer = customers.toChange(id);
        Versions.check(seen, customer.version());
        CustomerFile file = edit.apply(customer.file());
        List<Fault> faults = new ArrayList<>(
                FileDates.faults(file.customerSince(), file.profile().birthDate(), clock.today()));
        if (!sight.now().includes(file.homeBranch(), customer.manager())) {
            faults.add(Fault.notYours("/homeBranch"));
        }
        Refusal.ifAny(faults);
        List<FieldChange> changes = customer.become(file);
        if (!changes.isEmpty()) {
            note(customer, changes, origin);
            List<String> changed = changes.stream().map(FieldChange::field).toList();
            outbox.append(new ProfileChanged(id, changed, file.customerSince(), file.homeBranch()));
        }
        return customer;
    }

    /** Has somebody look after the customer from a day on, or nobody if the manager is null. */
    @Transactional
    Customer assign(UUID id, String seen, String manager, LocalDate from, Origin origin) {
        Customer customer = customers.toChange(id);
        Versions.check(seen, customer.version());
        LocalDate day = from == null ? clock.today() : from;
        Refusal.ifAny(FileDates.isPast(day, clock.today()) ? List.of() : List.of(Fault.time("/from")));
        List<FieldChange> changes = customer.lookedAfterBy(manager, day);
        if (!changes.isEmpty()) {
            note(customer, changes, origin);
            outbox.append(new ManagerAssigned(id, manager, day));
        }
        return customer;
    }

    private void note(Customer customer, List<FieldChange> changes, Origin origin) {
        Keyring keys = vault.of(List.of(customer.id()));
        customer.seal(keys);
        history.note(List.of(new Change(customer.id(), changes)), origin, clock.wallTime(), keys);
        // written now, so that the answer carries the new version
        customers.flush();
    }
}
