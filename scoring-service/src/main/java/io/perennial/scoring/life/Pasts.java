package io.perennial.scoring.life;

import io.perennial.contract.Wire;
import io.perennial.outbox.Sql;
import io.perennial.scoring.decision.Past;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pasts of customers whose history is long, so that an event costs the same after ten years as after one. */
@ApplicationScoped
class Pasts {

    private final Sql sql;

    Pasts(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, Past> of(List<UUID> customers) {
        Map<UUID, Past> pasts = new HashMap<>();
        if (!customers.isEmpty()) {
            sql.query(
                            "select customer_id, past from unnest(?) as n(c) join scored_customer on customer_id = n.c",
                            row -> Map.entry(row.uuid("customer_id"), row.json("past", Past.class)),
                            (Object) customers.toArray(UUID[]::new))
                    .forEach(found -> pasts.put(found.getKey(), found.getValue()));
        }
        return pasts;
    }

    void keep(Map<UUID, Past> pasts) {
        if (!pasts.isEmpty()) {
            sql.update(
                    "update scored_customer c set past_through = n.through, past = n.past::jsonb "
                            + "from unnest(?, ?, ?) as n(id, through, past) where c.customer_id = n.id",
                    pasts.keySet().toArray(UUID[]::new),
                    pasts.values().stream().map(Past::through).toArray(LocalDate[]::new),
                    pasts.values().stream().map(Pasts::json).toArray(String[]::new));
        }
    }

    /** Forgets the pasts that a late fact has changed, given by customer and day of the fact. */
    void forget(Map<UUID, LocalDate> lateFacts) {
        if (!lateFacts.isEmpty()) {
            sql.update(
                    "update scored_customer c set past_through = null, past = null from unnest(?, ?) as n(id, day) "
                            + "where c.customer_id = n.id and c.past_through >= n.day",
                    lateFacts.keySet().toArray(UUID[]::new),
                    lateFacts.values().toArray(LocalDate[]::new));
        }
    }

    private static String json(Past past) {
        return new String(Wire.write(past), StandardCharsets.UTF_8);
    }
}
