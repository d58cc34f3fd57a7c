package io.perennial.lifecycle.stages;

import io.perennial.contract.LifecycleEvent;
import io.perennial.lifecycle.decision.BelievedMove;
import io.perennial.lifecycle.decision.Course;
import io.perennial.lifecycle.decision.Evening;
import io.perennial.lifecycle.decision.Move;
import io.perennial.lifecycle.decision.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What one fold tells of one customer, compared with what was on record.
 *
 * @param revision how it changes the believed moves
 * @param added the moves told for the first time, with the ids that they get
 */
record Chapter(UUID customerId, Past past, Course course, Revision revision, List<BelievedMove> added) {

    static Chapter of(UUID customerId, Past past, Course course) {
        Revision revision = Revision.of(past.believed(), course.moves());
        List<BelievedMove> added =
                revision.added().stream().map(Moves::newlyBelieved).toList();
        return new Chapter(customerId, past, course, revision, added);
    }

    /** Days whose record is not as the fold tells them. */
    List<Evening> changedDays(News news) {
        return course.evenings().stream()
                .filter(evening ->
                        news.steps().containsKey(evening.day()) || past.steps().containsKey(evening.day()))
                .filter(evening -> {
                    Past.StoredStep stored = past.steps().get(evening.day());
                    return stored == null
                            || !stored.facts().equals(evening.facts())
                            || !stored.standing().equals(evening.standing());
                })
                .toList();
    }

    /** What others hear of the moves: first what is taken back, then what is new, oldest first. */
    List<LifecycleEvent> events(Instant now) {
        List<LifecycleEvent> events = new ArrayList<>();
        revision.refuted()
                .forEach(old -> events.add(new LifecycleEvent.StageMoveSuperseded(
                        customerId,
                        old.id(),
                        old.move().from(),
                        old.move().to(),
                        old.move().effectiveOn(),
                        now)));
        added.forEach(each -> events.add(changed(each, now)));
        return events;
    }

    private LifecycleEvent changed(BelievedMove believed, Instant now) {
        Move move = believed.move();
        return new LifecycleEvent.StageChanged(
                customerId,
                believed.id(),
                move.from(),
                move.to(),
                move.effectiveOn(),
                now,
                move.reason(),
                move.rule(),
                move.ruleVersion());
    }
}
