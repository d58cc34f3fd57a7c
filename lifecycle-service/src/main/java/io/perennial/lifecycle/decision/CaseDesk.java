package io.perennial.lifecycle.decision;

import io.perennial.contract.Facts;
import io.perennial.contract.RetentionOutcome;
import io.perennial.contract.Stage;
import java.util.ArrayList;
import java.util.List;

/** Follows a day of a customer and keeps the retention case: opens it, adds what it sees, closes it. One open at a time. */
final class CaseDesk {

    /** The reason whose rule opens a case even where the dwell time holds the move back. */
    static final String CHURN_RISK = "CHURN_RISK";

    private static final String COMPLAINT_OPENED = "COMPLAINT_OPENED";

    private final RetentionRules strategies;
    private final Pace pace;
    private final Day day;
    private final Standing morning;
    private final List<CaseFile> closed = new ArrayList<>();
    private CaseFile current;

    CaseDesk(RetentionRules strategies, Pace pace, Day day, Standing morning) {
        this.strategies = strategies;
        this.pace = pace;
        this.day = day;
        this.morning = morning;
        this.current = morning.openCase();
    }

    CaseDesk worked(Facts yesterday) {
        day.moves().forEach(this::follow);
        if (day.standing().isActive()) {
            watchTheChurnRisk();
        }
        if (current != null) {
            gatherSignals(yesterday);
        }
        return this;
    }

    CaseFile current() {
        return current;
    }

    List<CaseFile> closed() {
        return closed;
    }

    private void follow(Move move) {
        if (move.to() == Stage.DECLINE) {
            beginOrAdd(move.reason());
        } else if (move.to() == Stage.TERMINATED) {
            close(RetentionOutcome.LOST);
        } else if (move.from() == Stage.DECLINE) {
            close(RetentionOutcome.RETAINED);
        }
    }

    private void watchTheChurnRisk() {
        boolean holds = day.signals().contains(CHURN_RISK);
        if (holds && !morning.signals().contains(CHURN_RISK)) {
            beginOrAdd(CHURN_RISK);
        } else if (!holds && current != null && isCalm()) {
            close(RetentionOutcome.RETAINED);
        }
    }

    private boolean isCalm() {
        return day.facts().churnRisk() != null && day.facts().churnRisk().compareTo(pace.calmBelow()) < 0;
    }

    private void gatherSignals(Facts yesterday) {
        boolean openedToday = current.openedOn().equals(day.date());
        day.signals().stream()
                .filter(reason -> openedToday || !morning.signals().contains(reason))
                .filter(reason -> !openedToday || !reason.equals(current.reason()))
                .forEach(this::add);
        if (!openedToday && yesterday.openComplaints() < day.facts().openComplaints()) {
            add(COMPLAINT_OPENED);
        }
    }

    private void beginOrAdd(String reason) {
        if (current == null) {
            current = CaseFile.open(day.date(), reason, strategies.strategyFor(reason, day.facts()));
        } else {
            add(reason);
        }
    }

    private void add(String code) {
        current = current.with(new Signal(day.date(), code));
    }

    private void close(RetentionOutcome outcome) {
        if (current != null) {
            closed.add(current.closed(day.date(), outcome));
            current = null;
        }
    }
}
