package io.perennial.lifecycle.stages;

import io.perennial.contract.LifecycleEvent;
import io.perennial.lifecycle.decision.BelievedMove;
import io.perennial.lifecycle.playbooks.Actions;
import io.perennial.lifecycle.playbooks.Affairs;
import io.perennial.lifecycle.retention.CaseNews;
import io.perennial.lifecycle.retention.RetentionCases;
import io.perennial.lifecycle.retention.ToldCases;
import io.perennial.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What follows from moves: retention cases, actions, and that the others hear of it. */
@ApplicationScoped
class Consequences {

    private final Moves moves;
    private final RetentionCases cases;
    private final Actions actions;
    private final Outbox outbox;

    Consequences(Moves moves, RetentionCases cases, Actions actions, Outbox outbox) {
        this.moves = moves;
        this.cases = cases;
        this.actions = actions;
        this.outbox = outbox;
    }

    void follow(List<Chapter> chapters, LocalDate today, Instant now) {
        Map<UUID, CaseNews> caseNews = cases.revise(
                chapters.stream()
                        .map(each -> new ToldCases(
                                each.customerId(),
                                each.past().before().day(),
                                each.course().cases()))
                        .toList(),
                today,
                now);
        List<Chapter> changed = chapters.stream()
                .filter(each -> !each.revision().changesNothing()
                        || caseNews.get(each.customerId()).hasChanged())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        Map<UUID, List<LifecycleEvent>> wishes = actions.follow(affairs(changed, caseNews), today, now);
        List<LifecycleEvent> events = new ArrayList<>();
        for (Chapter chapter : changed) {
            events.addAll(chapter.events(now));
            events.addAll(caseNews.get(chapter.customerId()).events());
            events.addAll(wishes.getOrDefault(chapter.customerId(), List.of()));
        }
        outbox.append(events);
    }

    private List<Affairs> affairs(List<Chapter> changed, Map<UUID, CaseNews> caseNews) {
        Map<UUID, BelievedMove> latest =
                moves.latestOf(changed.stream().map(Chapter::customerId).toList());
        return changed.stream()
                .map(each -> new Affairs(
                        each.customerId(),
                        latest.get(each.customerId()),
                        caseNews.get(each.customerId()).open()))
                .toList();
    }
}
