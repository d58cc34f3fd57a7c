package io.perennial.interaction.outreach;

import io.perennial.contract.InteractionEvent.ContactBlocked;
import io.perennial.interaction.outreach.decision.ContactPolicy;
import io.perennial.interaction.outreach.decision.Verdict;
import io.perennial.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides which pending contacts may go out now. */
@ApplicationScoped
class Dispatches {

    // At the webhook's time-out a batch has to be through well before the lease of two minutes is over.
    private static final int BATCH = 20;

    private final PendingContacts pending;
    private final DailyBudget budget;
    private final ContactPolicies policies;
    private final Outbox outbox;
    private final ContactMetrics metrics;

    Dispatches(
            PendingContacts pending,
            DailyBudget budget,
            ContactPolicies policies,
            Outbox outbox,
            ContactMetrics metrics) {
        this.pending = pending;
        this.budget = budget;
        this.policies = policies;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** Claims contacts for this replica. What the policy blocks is told, once for each day. */
    @Transactional
    Claim claim(LocalDate today, Instant now) {
        List<Pending> found = pending.lockSome(today, BATCH);
        if (found.isEmpty()) {
            return new Claim(List.of(), false);
        }
        pending.takeBack(found.stream().filter(Pending::withdrawn).toList());
        Map<Pending, Verdict> verdicts =
                decide(found.stream().filter(contact -> !contact.withdrawn()).toList(), today);
        pending.decided(verdicts);
        List<ContactBlocked> blocked = blocked(verdicts, now);
        outbox.append(blocked);
        metrics.blocked(blocked);
        List<Message> messages = verdicts.keySet().stream()
                .filter(contact -> verdicts.get(contact) instanceof Verdict.Send)
                .map(Pending::message)
                .toList();
        return new Claim(messages, found.size() == BATCH);
    }

    // What was allowed before and could not be delivered is counted already; the customer may want it no more.
    private Map<Pending, Verdict> decide(List<Pending> found, LocalDate today) {
        Map<Boolean, List<Pending>> started = found.stream().collect(Collectors.partitioningBy(Pending::started));
        ContactPolicy policy = policies.current().policy();
        Map<Pending, Verdict> verdicts = new LinkedHashMap<>();
        verdicts.putAll(budget.decideAgain(started.get(true), policy));
        verdicts.putAll(budget.decide(started.get(false), policy, today));
        return verdicts;
    }

    private static List<ContactBlocked> blocked(Map<Pending, Verdict> verdicts, Instant now) {
        List<ContactBlocked> events = new ArrayList<>();
        verdicts.forEach((contact, verdict) -> {
            if (verdict instanceof Verdict.Postpone postpone) {
                events.add(blocked(contact, postpone.reason(), now));
            } else if (verdict instanceof Verdict.GiveUp giveUp) {
                events.add(blocked(contact, giveUp.reason(), now));
            }
        });
        return events;
    }

    private static ContactBlocked blocked(Pending contact, String reason, Instant now) {
        return new ContactBlocked(contact.customerId(), contact.actionId(), contact.channel(), reason, now);
    }
}
