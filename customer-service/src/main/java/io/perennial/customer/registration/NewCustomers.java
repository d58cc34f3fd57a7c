package io.perennial.customer.registration;

import io.perennial.contract.Wire;
import io.perennial.customer.history.Change;
import io.perennial.customer.history.History;
import io.perennial.customer.history.Origin;
import io.perennial.customer.history.decision.Differences;
import io.perennial.customer.history.decision.FieldChange;
import io.perennial.outbox.Outbox;
import io.perennial.outbox.Sql;
import io.perennial.vault.Keyring;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Writes new customers: file, history and what others are told, a statement each for a whole batch. */
@ApplicationScoped
class NewCustomers {

    private final Sql sql;
    private final History history;
    private final Outbox outbox;
    private final Vault vault;

    NewCustomers(Sql sql, History history, Outbox outbox, Vault vault) {
        this.vault = vault;
        this.sql = sql;
        this.history = history;
        this.outbox = outbox;
    }

    /** Writes them in the transaction that is open. */
    void write(List<NewCustomer> customers, Origin origin, Instant now) {
        Keyring keys = vault.fresh(customers.stream().map(NewCustomer::id).toList());
        sql.update(
                "insert into customer (id, type, customer_since, home_branch, manager, manager_from, personal, "
                        + "registered_at, version) select i, t, s, b, m, f, p, ?, 0 "
                        + "from unnest(?, ?, ?, ?, ?, ?, ?) as c(i, t, s, b, m, f, p)",
                now,
                column(customers, NewCustomer::id, UUID[]::new),
                column(customers, customer -> customer.request().type().name(), String[]::new),
                column(customers, NewCustomer::since, LocalDate[]::new),
                column(customers, customer -> customer.request().homeBranch(), String[]::new),
                column(customers, customer -> customer.request().manager(), String[]::new),
                column(customers, NewCustomer::managerFrom, LocalDate[]::new),
                column(customers, customer -> customer.person().sealed(customer.id(), keys), byte[][]::new));
        vault.keep(keys);
        history.note(customers.stream().map(NewCustomers::change).toList(), origin, now, keys);
        outbox.append(customers.stream().flatMap(NewCustomer::tell).toList());
    }

    private static <T> T[] column(List<NewCustomer> rows, Function<NewCustomer, T> field, IntFunction<T[]> array) {
        return rows.stream().map(field).toArray(array);
    }

    @SuppressWarnings("unchecked") // a record is an object in JSON
    private static Change change(NewCustomer customer) {
        List<FieldChange> fields =
                new ArrayList<>(Differences.between(Map.of(), Wire.json().convertValue(customer.file(), Map.class)));
        if (customer.request().manager() != null) {
            fields.add(new FieldChange("manager", null, customer.request().manager()));
        }
        customer.links().forEach(link -> fields.add(link.identifier().linked()));
        return new Change(customer.id(), fields);
    }
}
