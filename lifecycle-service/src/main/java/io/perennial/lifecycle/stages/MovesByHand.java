package io.perennial.lifecycle.stages;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.belonging.Belongings;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.Ids;
import io.perennial.contract.Stage;
import io.perennial.erasure.Restrictions;
import io.perennial.lifecycle.LifecycleSettings;
import io.perennial.lifecycle.decision.LegalMoves;
import io.perennial.lifecycle.decision.ManualMove;
import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Moves customers as persons decide: the decision is kept with who and why, and is an input of the life on its day. */
@ApplicationScoped
class MovesByHand {

    private static final int LONGEST_HOLD_DAYS = 366;

    private final Lifecycles lifecycles;
    private final Moves moves;
    private final Decisions decisions;
    private final Lives lives;
    private final LifecycleSettings settings;
    private final Belongings belongings;
    private final Restrictions restrictions;
    private final BusinessClock clock;

    MovesByHand(
            Lifecycles lifecycles,
            Moves moves,
            Decisions decisions,
            Lives lives,
            LifecycleSettings settings,
            Belongings belongings,
            Restrictions restrictions,
            BusinessClock clock) {
        this.restrictions = restrictions;
        this.belongings = belongings;
        this.lifecycles = lifecycles;
        this.moves = moves;
        this.decisions = decisions;
        this.lives = lives;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Moves a customer.
     *
     * @throws Problem 404 for nobody known, 409 {@code illegal-transition} or {@code processing-restricted}, 422 {@code time-out-of-range}
     */
    @Transactional(MANDATORY)
    void move(UUID customerId, MoveByHand request, String decidedBy) {
        belongings.mustSee(customerId);
        lifecycles.lockKnown(customerId);
        restrictions.mustNotHold(customerId);
        LocalDate on = request.effectiveOn() == null ? clock.today() : request.effectiveOn();
        Stage from = stageOn(customerId, on);
        if (!LegalMoves.allow(from, request.to())) {
            throw illegal("From " + from + " a customer may go to " + LegalMoves.from(from) + " only.");
        }
        ManualMove decision = new ManualMove(Ids.next(), on, from, request.to(), holdUntil(request, on));
        decisions.keep(customerId, decision, new Decisions.Ground(request.reason(), decidedBy), clock.wallTime());
        List<Chapter> told = lives.tellOn(List.of(News.ofDay(customerId, on)));
        boolean took = told.get(0).course().moves().stream()
                .anyMatch(move -> decision.id().equals(move.byHand()));
        if (!took) {
            throw illegal("Another decision of that day stands in the way.");
        }
    }

    private Stage stageOn(UUID customerId, LocalDate day) {
        List<Moves.Recorded> recorded = moves.of(customerId, false);
        if (recorded.isEmpty()) {
            throw Problem.notFound();
        }
        Optional<Stage> stage = recorded.stream()
                .map(each -> each.move().move())
                .filter(move -> !move.effectiveOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(move -> move.to());
        if (day.isAfter(clock.today()) || stage.isEmpty()) {
            throw outOfRange("/effectiveOn", "The day lies in the future, or before the customer was known.");
        }
        return stage.get();
    }

    private LocalDate holdUntil(MoveByHand request, LocalDate on) {
        if (request.holdUntil() == null) {
            return on.plusDays(settings.holdDays());
        }
        if (request.holdUntil().isBefore(on) || request.holdUntil().isAfter(on.plusDays(LONGEST_HOLD_DAYS))) {
            throw outOfRange("/holdUntil", "A decision holds from its day on, for a year at most.");
        }
        return request.holdUntil();
    }

    private static Problem illegal(String detail) {
        return new Problem(409, "illegal-transition", detail);
    }

    private static Problem outOfRange(String pointer, String detail) {
        return new Problem(422, "time-out-of-range", detail, List.of(new Problem.Error(pointer, "time-out-of-range")));
    }
}
