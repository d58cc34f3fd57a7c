package io.perennial.lifecycle.stages;

import io.perennial.access.Caller;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.ManualMove;
import io.perennial.outbox.Sql;
import io.perennial.vault.Keyring;
import io.perennial.vault.Place;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What persons decided about stages, with who and why; why is said in free words, which lie sealed. */
@ApplicationScoped
class Decisions {

    /** Who decided and why; why is null of who was forgotten, and for callers who are not shown customers as persons. */
    record Ground(String reason, String decidedBy) {}

    private final Sql sql;
    private final Vault vault;
    private final Caller caller;

    Decisions(Sql sql, Vault vault, Caller caller) {
        this.caller = caller;
        this.sql = sql;
        this.vault = vault;
    }

    void keep(UUID customerId, ManualMove decision, Ground ground, Instant at) {
        sql.update(
                "insert into decision (customer_id, id, effective_on, from_stage, to_stage, held_until, sealed_reason, decided_by, "
                        + "decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                customerId,
                decision.id(),
                decision.on(),
                decision.from(),
                decision.to(),
                decision.heldUntil(),
                vault.forWriting(List.of(customerId)).seal(customerId, place(decision.id()), ground.reason()),
                ground.decidedBy(),
                at);
    }

    /** Decisions of customers after an evening each. */
    Map<UUID, List<ManualMove>> after(Map<UUID, LocalDate> evenings) {
        Map<UUID, List<ManualMove>> found = new HashMap<>();
        sql.query(
                        "select d.* from unnest(?, ?) as n(customer_id, day) "
                                + "join decision d on d.customer_id = n.customer_id and d.effective_on > n.day",
                        row -> Map.entry(
                                row.uuid("customer_id"),
                                new ManualMove(
                                        row.uuid("id"),
                                        row.date("effective_on"),
                                        row.word("from_stage", Stage.class),
                                        row.word("to_stage", Stage.class),
                                        row.date("held_until"))),
                        evenings.keySet().toArray(UUID[]::new),
                        evenings.values().toArray(LocalDate[]::new))
                .forEach(each -> found.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }

    Map<UUID, Ground> groundsOf(UUID customerId) {
        Keyring keys = vault.of(caller.seesPersons() ? List.of(customerId) : List.of());
        Map<UUID, Ground> grounds = new HashMap<>();
        sql.query(
                        "select id, sealed_reason, decided_by from decision where customer_id = ?",
                        row -> Map.entry(
                                row.uuid("id"),
                                new Ground(
                                        keys.open(customerId, place(row.uuid("id")), row.bytes("sealed_reason"))
                                                .orElse(null),
                                        row.string("decided_by"))),
                        customerId)
                .forEach(each -> grounds.put(each.getKey(), each.getValue()));
        return grounds;
    }

    private static Place place(UUID decision) {
        return new Place("decision", "sealed_reason", decision);
    }
}
