package io.perennial.lifecycle.decision;

import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One day of one customer: from the standing of the morning, through the moves that rules and persons make of the facts
 * known at its end, to the standing of the evening. Several moves are possible, but never back to a stage already held
 * that day; what is barred by that is looked at again with the next facts.
 */
final class Day {

    // A window of scoring moves on these days after the last value interaction, so that it tells of them by itself.
    private static final Set<Integer> SILENCES_TOLD = Set.of(90, 180, 365);

    private final LocalDate date;
    private final Facts facts;
    private final StageRules rules;
    private final Pace pace;
    private final Set<Stage> held = EnumSet.noneOf(Stage.class);
    private final List<Move> moves = new ArrayList<>();
    private Standing standing;
    private Prospect prospect;

    Day(LocalDate date, Facts facts, Standing morning, StageRules rules, Pace pace) {
        this.date = date;
        this.facts = facts;
        this.standing = morning;
        this.rules = rules;
        this.pace = pace;
    }

    Day lived(List<ManualMove> byHand) {
        if (standing.known()) {
            held.add(standing.stage());
        } else if (isStillUnknown()) {
            return this;
        } else {
            enter(Stage.POTENTIAL, Move.REGISTERED, "registered", rules.version(), null, false);
        }
        List<ManualMove> decisions = new ArrayList<>(byHand);
        while (moveAsAPersonSawIt(decisions) || moveByRule()) {
            continue;
        }
        decisions.forEach(this::follow);
        return this;
    }

    LocalDate date() {
        return date;
    }

    Facts facts() {
        return facts;
    }

    List<Move> moves() {
        return moves;
    }

    Standing standing() {
        return standing;
    }

    /** Reasons for a decline that hold in the evening. */
    List<String> signals() {
        return standing.known() ? prospect().declineReasons() : List.of();
    }

    /** When to look again though nothing happens. */
    LocalDate reviewOn() {
        if (!standing.known()) {
            return facts.customerSince();
        }
        LocalDate set = standing.isHeldByHandOn(date) ? standing.heldUntil() : endOfTheDwell();
        LocalDate quiet = nextSilence();
        return set == null || quiet != null && quiet.isBefore(set) ? quiet : set;
    }

    private LocalDate endOfTheDwell() {
        return prospect().hits().stream().anyMatch(this::isHeldBack) ? pace.dwellEnd(standing) : null;
    }

    // Silence goes on by itself: nobody tells of the day on which the rules of this bank begin to mind it.
    private LocalDate nextSilence() {
        LocalDate last = facts.lastValueInteractionOn();
        if (last == null) {
            return null;
        }
        long soFar = ChronoUnit.DAYS.between(last, date);
        return rules.silences().stream()
                .filter(days -> days > soFar && !SILENCES_TOLD.contains(days))
                .findFirst()
                .map(last::plusDays)
                .orElse(null);
    }

    // A first day that was corrected to a later one leaves days on record on which nothing had begun yet.
    private boolean isStillUnknown() {
        return facts.lastValueInteractionOn() == null
                && facts.customerSince() != null
                && facts.customerSince().isAfter(date);
    }

    private boolean moveAsAPersonSawIt(List<ManualMove> decisions) {
        for (Iterator<ManualMove> each = decisions.iterator(); each.hasNext(); ) {
            ManualMove decision = each.next();
            if (decision.from() == standing.stage()) {
                each.remove();
                follow(decision);
                return true;
            }
        }
        return false;
    }

    // A late fact may have put the customer elsewhere: the decision is followed as far as it is still legal.
    private void follow(ManualMove decision) {
        if (LegalMoves.allow(standing.stage(), decision.to())) {
            enter(decision.to(), Move.MANUAL, null, null, decision, false);
        }
        if (standing.stage() == decision.to()) {
            standing = standing.heldUntil(decision.heldUntil());
        }
    }

    private boolean moveByRule() {
        if (standing.isHeldByHandOn(date)) {
            return false;
        }
        Optional<Hit> best = prospect().hits().stream()
                .filter(hit -> !held.contains(hit.to()) && !isHeldBack(hit))
                .min(Comparator.comparingInt(hit -> LegalMoves.rankOf(hit.to())));
        best.ifPresent(hit -> enter(hit.to(), hit.reason(), hit.rule(), rules.version(), null, hit.waits()));
        return best.isPresent();
    }

    private boolean isHeldBack(Hit hit) {
        return hit.waits() && date.isBefore(pace.dwellEnd(standing));
    }

    private void enter(Stage to, String reason, String rule, String version, ManualMove byHand, boolean aFall) {
        moves.add(new Move(
                standing.stage(),
                to,
                date,
                moves.size(),
                reason,
                rule,
                version,
                byHand == null ? null : byHand.id(),
                facts));
        standing = standing.entered(to, date, to == Stage.DECLINE ? BeforeDecline.seenIn(facts, aFall) : null);
        held.add(to);
        prospect = null;
    }

    private Prospect prospect() {
        if (prospect == null) {
            prospect = Prospect.of(rules, standing, date, facts);
        }
        return prospect;
    }
}
