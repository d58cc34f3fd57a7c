package io.perennial.lifecycle.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.perennial.contract.Facts;
import io.perennial.contract.Wire;
import io.perennial.lifecycle.retention.decision.CaseRevision;
import io.perennial.lifecycle.retention.decision.CaseRevision.BelievedCase;
import io.perennial.lifecycle.retention.decision.CaseRevision.CaseChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** What is kept of one customer between two batches, in memory, as the tables keep it: steps, standings, moves, cases. */
final class Ledger {

    private final NavigableMap<LocalDate, Facts> steps = new TreeMap<>();
    private final NavigableMap<LocalDate, String> standings = new TreeMap<>();
    private final List<BelievedMove> believed = new ArrayList<>();
    private final List<BelievedCase> cases = new ArrayList<>();
    private final Life life;
    private final List<ManualMove> decisions;
    private Standing last = Standing.unknown();
    private int refuted;

    Ledger(Life life, List<ManualMove> decisions) {
        this.life = life;
        this.decisions = decisions;
    }

    /** A batch: the fold begins on its earliest day, whatever was told before. */
    void take(Map<LocalDate, Facts> batch, LocalDate today) {
        LocalDate first = batch.keySet().stream().min(LocalDate::compareTo).orElseThrow();
        steps.putAll(batch);
        foldFrom(first, today);
    }

    void foldFrom(LocalDate first, LocalDate today) {
        Evening before = eveningBefore(first);
        Course course = life.fold(
                before,
                new Inputs(
                        steps.tailMap(before.day(), false),
                        decisions.stream()
                                .filter(each -> each.on().isAfter(before.day()))
                                .toList()),
                today);
        course.evenings().stream()
                .filter(evening -> steps.containsKey(evening.day()))
                .forEach(evening -> standings.put(evening.day(), json(evening.standing())));
        last = course.last().standing();
        revise(before.day(), course.moves());
        reviseCases(before.day(), course.cases());
    }

    private void reviseCases(LocalDate after, List<CaseFile> told) {
        List<BelievedCase> questioned = cases.stream()
                .filter(each ->
                        each.file().stillOpen() || each.file().closedOn().isAfter(after))
                .toList();
        for (CaseChange change : CaseRevision.of(questioned, told)) {
            cases.removeIf(each -> each.id().equals(change.id()));
            if (change.now() != null) {
                cases.add(new BelievedCase(change.id() == null ? UUID.randomUUID() : change.id(), change.now()));
            }
        }
    }

    private void revise(LocalDate after, List<Move> told) {
        List<BelievedMove> questioned = believed.stream()
                .filter(each -> each.move().effectiveOn().isAfter(after))
                .toList();
        Revision revision = Revision.of(questioned, told);
        refuted += revision.refuted().size();
        believed.removeAll(questioned);
        List<BelievedMove> unchanged = new ArrayList<>(questioned);
        unchanged.removeAll(revision.refuted());
        unchanged.removeIf(
                old -> revision.restated().stream().anyMatch(each -> each.id().equals(old.id())));
        believed.addAll(unchanged);
        believed.addAll(revision.restated());
        revision.added().forEach(move -> believed.add(new BelievedMove(UUID.randomUUID(), move)));
    }

    private Evening eveningBefore(LocalDate day) {
        LocalDate step = steps.lowerKey(day);
        return step == null ? Evening.beforeAll() : new Evening(step, steps.get(step), read(standings.get(step)));
    }

    List<String> moves() {
        return shown().stream().map(Story::sentence).toList();
    }

    /** The moves as one reads them: facts are those of the latest day told of up to then. */
    List<Move> shown() {
        return believed.stream()
                .map(BelievedMove::move)
                .sorted(Comparator.comparing(Move::effectiveOn).thenComparingInt(Move::ordinal))
                .map(move -> new Move(
                        move.from(),
                        move.to(),
                        move.effectiveOn(),
                        move.ordinal(),
                        move.reason(),
                        move.rule(),
                        move.ruleVersion(),
                        move.byHand(),
                        steps.floorEntry(move.effectiveOn()).getValue()))
                .toList();
    }

    List<CaseFile> cases() {
        return cases.stream()
                .map(BelievedCase::file)
                .sorted(Comparator.comparing(CaseFile::openedOn))
                .toList();
    }

    Standing last() {
        return last;
    }

    int refuted() {
        return refuted;
    }

    private static String json(Standing standing) {
        try {
            return Wire.json().writeValueAsString(standing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Standing read(String json) {
        try {
            return Wire.json().readValue(json, Standing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
