package io.perennial.lifecycle.stages;

import io.perennial.contract.Facts;
import io.perennial.lifecycle.decision.Evening;
import io.perennial.lifecycle.decision.Standing;
import io.perennial.lifecycle.stages.Past.StoredStep;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** The days of all customers that scoring told of, with where the customer stood in their evenings. */
@ApplicationScoped
class Steps {

    /** A day of a customer that is to be kept. */
    record Day(UUID customerId, Evening evening) {}

    private final Sql sql;

    Steps(Sql sql) {
        this.sql = sql;
    }

    /** The last day before the news, and everything from them on; nothing for customers without either. */
    Map<UUID, NavigableMap<LocalDate, StoredStep>> around(Collection<News> news) {
        Map<UUID, NavigableMap<LocalDate, StoredStep>> found = new HashMap<>();
        sql.query(
                        "select s.customer_id, s.day, s.facts, s.standing from unnest(?, ?) as n(customer_id, day) "
                                + "join step s on s.customer_id = n.customer_id and s.day >= coalesce((select max(b.day) "
                                + "from step b where b.customer_id = n.customer_id and b.day < n.day), n.day)",
                        row -> new Day(
                                row.uuid("customer_id"),
                                new Evening(
                                        row.date("day"),
                                        row.json("facts", Facts.class),
                                        row.json("standing", Standing.class))),
                        news.stream().map(News::customerId).toArray(UUID[]::new),
                        news.stream().map(News::from).toArray(LocalDate[]::new))
                .forEach(day -> found.computeIfAbsent(day.customerId(), id -> new TreeMap<>())
                        .put(
                                day.evening().day(),
                                new StoredStep(
                                        day.evening().facts(), day.evening().standing())));
        return found;
    }

    void keep(List<Day> days) {
        if (days.isEmpty()) {
            return;
        }
        sql.update(
                "insert into step (customer_id, day, facts, standing) "
                        + "select c, d, f::jsonb, s::jsonb from unnest(?, ?, ?, ?) as n(c, d, f, s) "
                        + "on conflict (customer_id, day) do update set facts = excluded.facts, standing = excluded.standing",
                days.stream().map(Day::customerId).toArray(UUID[]::new),
                days.stream().map(day -> day.evening().day()).toArray(LocalDate[]::new),
                days.stream().map(day -> Json.of(day.evening().facts())).toArray(String[]::new),
                days.stream().map(day -> Json.of(day.evening().standing())).toArray(String[]::new));
    }
}
