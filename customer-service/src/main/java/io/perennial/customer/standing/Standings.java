package io.perennial.customer.standing;

import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.LifecycleEvent.StageChanged;
import io.perennial.contract.LifecycleEvent.StageMoveSuperseded;
import io.perennial.contract.ScoreEvent.TierChanged;
import io.perennial.contract.Stage;
import io.perennial.contract.Tier;
import io.perennial.contract.Told;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Stage and tier of customers as other services told them, kept for lists, filters and the 360 view. */
@ApplicationScoped
public class Standings {

    private final Sql sql;

    Standings(Sql sql) {
        this.sql = sql;
    }

    /** Where a customer stands as far as we heard. */
    public Optional<Standing> of(UUID customerId) {
        return sql.one(
                "select stage, stage_since, stage_heard_at, tier, tier_since, tier_heard_at from standing "
                        + "where customer_id = ?",
                row -> new Standing(
                        row.word("stage", Stage.class),
                        row.date("stage_since"),
                        row.instant("stage_heard_at"),
                        row.word("tier", Tier.class),
                        row.date("tier_since"),
                        row.instant("tier_heard_at")),
                customerId);
    }

    /** Notes changes of tiers, each customer's in the order in which they were told. */
    void noteTiers(List<Told<TierChanged>> changes) {
        // sorted, since the other listener locks rows of the same table
        Map<UUID, Told<TierChanged>> last = new TreeMap<>();
        changes.forEach(told -> last.put(told.event().customerId(), told));
        Collection<Told<TierChanged>> rows = last.values();
        sql.update(
                "insert into standing (customer_id, tier, tier_since, tier_heard_at) select * from unnest(?, ?, ?, ?) "
                        + "on conflict (customer_id) do update set tier = excluded.tier, "
                        + "tier_since = excluded.tier_since, tier_heard_at = excluded.tier_heard_at",
                last.keySet().toArray(UUID[]::new),
                rows.stream().map(told -> told.event().to().name()).toArray(String[]::new),
                rows.stream().map(told -> told.event().on()).toArray(LocalDate[]::new),
                rows.stream().map(Told::time).toArray(Instant[]::new));
    }

    /** Notes stage moves and their refutations; what counts is the latest move that nobody refuted. */
    void noteMoves(List<Told<LifecycleEvent>> events) {
        List<Told<LifecycleEvent>> moves = events.stream()
                .filter(told -> told.event() instanceof StageChanged)
                .toList();
        addMoves(moves);
        removeMoves(events.stream()
                .map(Told::event)
                .filter(StageMoveSuperseded.class::isInstance)
                .map(StageMoveSuperseded.class::cast)
                .toList());
        believe(events);
    }

    private void addMoves(List<Told<LifecycleEvent>> told) {
        List<StageChanged> moves =
                told.stream().map(move -> (StageChanged) move.event()).toList();
        sql.update(
                "insert into stage_move (customer_id, move_id, stage, effective_on, sequence) "
                        + "select * from unnest(?, ?, ?, ?, ?) on conflict do nothing",
                moves.stream().map(StageChanged::customerId).toArray(UUID[]::new),
                moves.stream().map(StageChanged::moveId).toArray(UUID[]::new),
                moves.stream().map(move -> move.to().name()).toArray(String[]::new),
                moves.stream().map(StageChanged::effectiveOn).toArray(LocalDate[]::new),
                told.stream().map(Told::sequence).toArray(Long[]::new));
    }

    private void removeMoves(List<StageMoveSuperseded> moves) {
        sql.update(
                "delete from stage_move using unnest(?, ?) as n(c, m) where customer_id = c and move_id = m",
                moves.stream().map(StageMoveSuperseded::customerId).toArray(UUID[]::new),
                moves.stream().map(StageMoveSuperseded::moveId).toArray(UUID[]::new));
    }

    private void believe(List<Told<LifecycleEvent>> events) {
        Map<UUID, Instant> heard = new TreeMap<>();
        events.forEach(told -> heard.put(told.event().customerId(), told.time()));
        sql.update(
                "insert into standing (customer_id, stage, stage_since, stage_heard_at) "
                        + "select c, m.stage, m.effective_on, h from unnest(?, ?) as n(c, h) left join lateral ("
                        + "select stage, effective_on from stage_move where customer_id = c "
                        + "order by effective_on desc, sequence desc limit 1) m on true "
                        + "on conflict (customer_id) do update set stage = excluded.stage, "
                        + "stage_since = excluded.stage_since, stage_heard_at = excluded.stage_heard_at",
                heard.keySet().toArray(UUID[]::new),
                heard.values().toArray(Instant[]::new));
    }
}
