package io.perennial.lifecycle.retention;

import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.RetentionOutcome;
import io.perennial.lifecycle.decision.CaseFile;
import io.perennial.lifecycle.retention.decision.CaseRevision.BelievedCase;
import io.perennial.lifecycle.retention.decision.CaseRevision.CaseChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What others hear of cases. A case told again under the same id replaces what was told of it: day, strategy or outcome. */
final class CaseEvents {

    private CaseEvents() {}

    static CaseNews newsOf(ToldCases told, List<BelievedCase> old, List<CaseChange> changes, LocalDate today) {
        List<LifecycleEvent> events = new ArrayList<>();
        changes.forEach(change -> tell(told.customerId(), change, today, events));
        return new CaseNews(open(old, changes).orElse(null), !events.isEmpty(), events);
    }

    private static void tell(UUID customerId, CaseChange change, LocalDate today, List<LifecycleEvent> events) {
        CaseFile now = change.now();
        if (now == null) {
            events.add(
                    new LifecycleEvent.RetentionCaseClosed(customerId, change.id(), RetentionOutcome.WITHDRAWN, today));
            return;
        }
        boolean begins = !isSameFight(change.before(), now);
        if (begins) {
            events.add(new LifecycleEvent.RetentionCaseOpened(
                    customerId, change.id(), now.strategy(), now.reason(), now.openedOn()));
        }
        if (!now.stillOpen() && (begins || !endsAlike(change.before(), now))) {
            events.add(new LifecycleEvent.RetentionCaseClosed(customerId, change.id(), now.outcome(), now.closedOn()));
        }
    }

    private static boolean isSameFight(CaseFile before, CaseFile now) {
        return before != null
                && before.openedOn().equals(now.openedOn())
                && before.reason().equals(now.reason())
                && before.strategy() == now.strategy()
                && !(now.stillOpen() && !before.stillOpen());
    }

    private static boolean endsAlike(CaseFile before, CaseFile now) {
        return before.outcome() == now.outcome() && now.closedOn().equals(before.closedOn());
    }

    private static Optional<OpenCase> open(List<BelievedCase> old, List<CaseChange> changes) {
        Stream<OpenCase> unchanged = old.stream()
                .filter(each -> changes.stream().noneMatch(change -> change.id().equals(each.id())))
                .map(each -> new OpenCase(each.id(), each.file()));
        Stream<OpenCase> changed = changes.stream()
                .filter(change -> change.now() != null)
                .map(change -> new OpenCase(change.id(), change.now()));
        return Stream.concat(unchanged, changed)
                .filter(each -> each.file().stillOpen())
                .findFirst();
    }
}
