package io.perennial.customer.directory;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import io.perennial.customer.file.CustomerViews;
import io.perennial.customer.file.Person;
import io.perennial.database.Sight;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import io.perennial.vault.Keyring;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lists of customers, and of those who look after them. */
@ApplicationScoped
class Directory {

    private final Sql sql;
    private final Sight sight;
    private final Vault vault;
    private final CustomerViews views;

    Directory(Sql sql, Sight sight, Vault vault, CustomerViews views) {
        this.views = views;
        this.sql = sql;
        this.vault = vault;
        this.sight = sight;
    }

    /** Customers who match, in the order of registration, those after the given one. */
    List<CustomerLine> customers(Filter filter, UUID after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> arguments = new ArrayList<>();
        filter.restrict("c.type = ?", filter.type(), conditions, arguments);
        filter.restrict("c.home_branch = ?", filter.homeBranch(), conditions, arguments);
        filter.restrict("c.manager = ?", filter.manager(), conditions, arguments);
        filter.restrict("s.stage = ?", filter.stage(), conditions, arguments);
        filter.restrict("s.tier = ?", filter.tier(), conditions, arguments);
        filter.restrict("c.id > ?", after, conditions, arguments);
        sight.now().restrict("c", conditions, arguments);
        arguments.add(limit);
        List<Found> found = sql.query(
                "select c.id, c.type, c.personal, c.customer_since, c.home_branch, c.manager, s.stage, s.tier "
                        + "from customer c left join standing s on s.customer_id = c.id where "
                        + String.join(" and ", conditions) + " order by c.id limit ?",
                Directory::found,
                arguments.toArray());
        Keyring keys = vault.of(found.stream().map(Found::id).toList());
        return found.stream()
                .map(one -> one.line().named(views.name(one.name(keys))))
                .toList();
    }

    private static Found found(Row row) throws SQLException {
        CustomerLine line = new CustomerLine(
                row.uuid("id"),
                row.word("type", CustomerType.class),
                null,
                row.date("customer_since"),
                row.string("home_branch"),
                row.string("manager"),
                row.word("stage", Stage.class),
                row.word("tier", Tier.class));
        return new Found(line, row.bytes("personal"));
    }

    /** How many customers each manager looks after, by the manager's code, those after the given one. */
    List<ManagerLoad> managers(String after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("c.manager > ?"));
        List<Object> arguments = new ArrayList<>(List.of(after == null ? "" : after));
        sight.now().restrict("c", conditions, arguments);
        arguments.add(limit);
        return sql.query(
                "select manager, count(*) as customers, "
                        + "count(*) filter (where type = 'INDIVIDUAL') as individuals, "
                        + "count(*) filter (where type = 'COMPANY') as companies, "
                        + "count(*) filter (where type = 'PUBLIC_BODY') as public_bodies "
                        + "from customer c where " + String.join(" and ", conditions)
                        + " group by manager order by manager limit ?",
                row -> new ManagerLoad(
                        row.string("manager"),
                        row.number("customers"),
                        row.number("individuals"),
                        row.number("companies"),
                        row.number("public_bodies")),
                arguments.toArray());
    }

    /** A line as it was found: whose it is lies sealed. */
    private record Found(CustomerLine line, byte[] personal) {

        UUID id() {
            return line.id();
        }

        String name(Keyring keys) {
            return Person.opened(id(), personal, keys).map(Person::name).orElse(null);
        }
    }

    /** Which customers to list; null does not restrict. */
    record Filter(CustomerType type, String homeBranch, String manager, Stage stage, Tier tier) {

        // conditions are written here and nowhere else; what clients send is only ever an argument
        void restrict(String condition, Object value, List<String> conditions, List<Object> arguments) {
            if (value != null) {
                conditions.add(condition);
                arguments.add(value);
            }
        }
    }
}
