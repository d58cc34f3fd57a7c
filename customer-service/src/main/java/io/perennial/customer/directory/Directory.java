package io.perennial.customer.directory;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import io.perennial.database.Sight;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lists of customers, and of those who look after them. */
@ApplicationScoped
class Directory {

    private final Sql sql;
    private final Sight sight;

    Directory(Sql sql, Sight sight) {
        this.sql = sql;
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
        return sql.query(
                "select c.id, c.type, c.name, c.customer_since, c.home_branch, c.manager, s.stage, s.tier "
                        + "from customer c left join standing s on s.customer_id = c.id where "
                        + String.join(" and ", conditions) + " order by c.id limit ?",
                row -> new CustomerLine(
                        row.uuid("id"),
                        row.word("type", CustomerType.class),
                        row.string("name"),
                        row.date("customer_since"),
                        row.string("home_branch"),
                        row.string("manager"),
                        row.word("stage", Stage.class),
                        row.word("tier", Tier.class)),
                arguments.toArray());
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
