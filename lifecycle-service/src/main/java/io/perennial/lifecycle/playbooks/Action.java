package io.perennial.lifecycle.playbooks;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.LifecycleEvent;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.playbooks.decision.Plan;
import io.perennial.lifecycle.playbooks.decision.Wish;
import io.perennial.lifecycle.playbooks.decision.WishRevision.Asked;
import io.perennial.lifecycle.retention.OpenCase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the bank wants done for one customer.
 *
 * @param id follows from what it is for: asked for again by the same occasion, it is the same wish
 * @param sourceId the move or the case
 * @param caseId null if it follows from a move
 */
record Action(
        UUID customerId,
        UUID id,
        UUID sourceId,
        UUID caseId,
        String chapter,
        String code,
        Stage stage,
        Channel channel,
        ActionOwner owner,
        LocalDate occasionOn,
        LocalDate requestOn,
        LocalDate dueOn,
        boolean unlessDealt,
        String successCriterion,
        Wish.Status status) {

    static Action of(Affairs affairs, Asked asked, LocalDate today) {
        Plan plan = asked.plan();
        UUID source = asked.occasion().source();
        LocalDate requestOn = later(asked.occasion().on().plusDays(plan.afterDays()), today);
        return new Action(
                affairs.customerId(),
                idOf(source, asked.occasion().chapter(), plan.code()),
                source,
                caseOf(affairs.open(), source),
                asked.occasion().chapter(),
                plan.code(),
                affairs.latest().move().to(),
                plan.channel(),
                plan.owner(),
                asked.occasion().on(),
                requestOn,
                plan.dueFrom(requestOn),
                plan.unlessDealt(),
                plan.successCriterion(),
                requestOn.isAfter(today) ? Wish.Status.PLANNED : Wish.Status.REQUESTED);
    }

    LifecycleEvent.ActionRequested requested() {
        return new LifecycleEvent.ActionRequested(
                customerId, id, code, channel, owner, dueOn, stage, caseId, successCriterion);
    }

    private static UUID idOf(UUID source, String chapter, String code) {
        return UUID.nameUUIDFromBytes((source + ":" + chapter + ":" + code).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID caseOf(OpenCase open, UUID source) {
        return open != null && open.id().equals(source) ? source : null;
    }

    // An occasion that is told late is acted upon from today on.
    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
