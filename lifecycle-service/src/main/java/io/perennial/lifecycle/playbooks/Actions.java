package io.perennial.lifecycle.playbooks;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.contract.LifecycleEvent;
import io.perennial.erasure.Restrictions;
import io.perennial.lifecycle.LifecycleSettings;
import io.perennial.lifecycle.playbooks.decision.Wish;
import io.perennial.lifecycle.playbooks.decision.WishRevision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Asks for what the playbook wants done, and takes back what has lost its occasion. */
@ApplicationScoped
public class Actions {

    private static final String NO_LONGER_CALLED_FOR = "NO_LONGER_CALLED_FOR";

    private final ActionRecords records;
    private final Playbook playbook;
    private final LifecycleSettings settings;
    private final Restrictions restrictions;

    Actions(ActionRecords records, Playbook playbook, LifecycleSettings settings, Restrictions restrictions) {
        this.restrictions = restrictions;
        this.records = records;
        this.playbook = playbook;
        this.settings = settings;
    }

    /**
     * Revises the actions of customers, whose rows the caller has locked.
     *
     * @return what others hear of it, by customer
     */
    @Transactional(MANDATORY)
    public Map<UUID, List<LifecycleEvent>> follow(List<Affairs> affairs, LocalDate today, Instant now) {
        Map<UUID, List<Wish>> onRecord =
                records.of(affairs.stream().map(Affairs::customerId).toList());
        List<Action> asked = new ArrayList<>();
        Map<Wish, UUID> withdrawn = new HashMap<>();
        List<ActionRecords.Carried> carried = new ArrayList<>();
        for (Affairs each : affairs) {
            WishRevision revision = WishRevision.of(
                    playbook.occasionsOf(each),
                    onRecord.getOrDefault(each.customerId(), List.of()),
                    today.minus(settings.actionHorizon()));
            revision.asked().forEach(ask -> asked.add(Action.of(each, ask, today)));
            revision.withdrawn().forEach(wish -> withdrawn.put(wish, each.customerId()));
            revision.carried()
                    .forEach((wish, occasion) -> carried.add(new ActionRecords.Carried(each, wish, occasion)));
        }
        leaveOutWhoIsLetBe(asked);
        records.withdraw(withdrawn, now, NO_LONGER_CALLED_FOR);
        records.carry(carried);
        records.keep(asked, now);
        return events(asked, withdrawn);
    }

    // A score that was told before may move them still; but nobody is there for whom anything could be done.
    private void leaveOutWhoIsLetBe(List<Action> asked) {
        if (!asked.isEmpty()) {
            Set<UUID> letBe =
                    restrictions.among(asked.stream().map(Action::customerId).toList());
            asked.removeIf(action -> letBe.contains(action.customerId()));
        }
    }

    private static Map<UUID, List<LifecycleEvent>> events(List<Action> asked, Map<Wish, UUID> withdrawn) {
        Map<UUID, List<LifecycleEvent>> events = new HashMap<>();
        withdrawn.forEach((wish, customer) -> {
            if (wish.status() != Wish.Status.PLANNED) {
                events.computeIfAbsent(customer, id -> new ArrayList<>())
                        .add(new LifecycleEvent.ActionWithdrawn(customer, wish.id(), NO_LONGER_CALLED_FOR));
            }
        });
        asked.stream()
                .filter(action -> action.status() == Wish.Status.REQUESTED)
                .forEach(action -> events.computeIfAbsent(action.customerId(), id -> new ArrayList<>())
                        .add(action.requested()));
        return events;
    }
}
