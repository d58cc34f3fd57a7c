package io.perennial.interaction.contacts;

import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.LifecycleEvent.ActionRequested;
import io.perennial.contract.LifecycleEvent.ActionWithdrawn;
import io.perennial.contract.LifecycleEvent.RetentionCaseClosed;
import io.perennial.contract.LifecycleEvent.RetentionCaseOpened;
import io.perennial.contract.LifecycleEvent.StageChanged;
import io.perennial.contract.LifecycleEvent.StageMoveSuperseded;
import io.perennial.contract.Told;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one poll of lifecycle events wants outreach to do, and not to do any more. A withdrawal counts whether it comes before
 * or after the wish: an action once withdrawn is not asked for again.
 */
final class Wishes {

    private final Map<UUID, ActionRequested> requested = new LinkedHashMap<>();
    private final Map<UUID, ActionWithdrawn> withdrawn = new LinkedHashMap<>();

    private Wishes() {}

    static Wishes of(List<Told<LifecycleEvent>> events) {
        Wishes wishes = new Wishes();
        events.forEach(told -> wishes.take(told.event()));
        return wishes;
    }

    List<ActionRequested> requested() {
        return List.copyOf(requested.values());
    }

    List<ActionWithdrawn> withdrawn() {
        return List.copyOf(withdrawn.values());
    }

    private void take(LifecycleEvent event) {
        if (event instanceof ActionRequested request) {
            requested.putIfAbsent(request.actionId(), request);
        } else if (event instanceof ActionWithdrawn withdrawal) {
            withdrawn.putIfAbsent(withdrawal.actionId(), withdrawal);
        } else if (event instanceof StageChanged
                || event instanceof StageMoveSuperseded
                || event instanceof RetentionCaseOpened
                || event instanceof RetentionCaseClosed) {
            return; // what follows from these is asked for as an action
        } else {
            throw new IllegalStateException("no case for " + event.getClass().getSimpleName());
        }
    }
}
