package io.perennial.lifecycle.stages;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.Audience;
import io.perennial.lifecycle.decision.BeforeDecline;
import io.perennial.lifecycle.decision.Move;
import io.perennial.lifecycle.decision.Situation;
import io.perennial.lifecycle.decision.Standing;
import io.perennial.lifecycle.rules.RuleView;
import io.perennial.lifecycle.rules.RuleView.Condition;
import io.perennial.lifecycle.rules.RulesInForce;
import io.perennial.lifecycle.stages.Labels.Label;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why a customer is where they are, and what would move them on, from the same tables that decide. */
@ApplicationScoped
class Reasons {

    private final RulesInForce rules;
    private final BusinessClock clock;

    Reasons(RulesInForce rules, BusinessClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The rule that made a move, as it looked at the customer then; nothing for a move by hand or the first one. */
    Optional<RuleView> decidedBy(Move move, Optional<Move> previous) {
        if (move.from() == null || move.rule() == null) {
            return Optional.empty();
        }
        Situation situation = new Situation(
                move.from(),
                move.effectiveOn(),
                previous.map(Move::effectiveOn).orElse(move.effectiveOn()),
                move.facts(),
                previous.flatMap(this::beforeDecline).orElse(null),
                false);
        return rules.explain(move.ruleVersion(), situation).stream()
                .filter(rule -> rule.rule().equals(move.rule()))
                .findFirst();
    }

    // The move that began the decline keeps what it saw; days of a decline need not be on record.
    private Optional<BeforeDecline> beforeDecline(Move decline) {
        if (decline.to() != Stage.DECLINE) {
            return Optional.empty();
        }
        boolean aFall = decline.rule() != null && rules.waits(decline.ruleVersion(), decline.rule());
        return Optional.of(BeforeDecline.seenIn(decline.facts(), aFall));
    }

    /** For each stage that may follow, what it would take. */
    List<WhyView.Next> next(Standing standing, Facts facts) {
        LocalDate today = clock.today();
        String version = rules.timetable().on(today, Audience.of(facts)).version();
        Situation situation = new Situation(
                standing.stage(),
                today,
                standing.since(),
                facts,
                standing.beforeDecline(),
                !standing.signals().isEmpty());
        List<RuleView> ways = rules.explain(version, situation);
        return Arrays.stream(Stage.values())
                .filter(to -> ways.stream().anyMatch(way -> way.to() == to))
                .map(to -> next(to, ways.stream().filter(way -> way.to() == to).toList(), standing))
                .toList();
    }

    static Label sentence(Move move, Optional<RuleView> rule) {
        String meaning = rule.map(RuleView::meaning).map(text -> ": " + text).orElse("");
        Label stage = Labels.of(move.to());
        Label reason = Labels.of(move.reason());
        return new Label(
                stage.en() + " since " + move.effectiveOn() + " because of " + move.reason() + meaning,
                "自" + move.effectiveOn() + "起处于" + stage.zh() + "，原因：" + reason.zh());
    }

    private static WhyView.Next next(Stage to, List<RuleView> ways, Standing standing) {
        boolean waiting = ways.stream().anyMatch(RuleView::holds);
        return new WhyView.Next(
                to, ways, ways.stream().map(Reasons::missing).toList(), waiting ? standing.reviewOn() : null);
    }

    private static String missing(RuleView way) {
        return way.conditions().stream()
                .filter(condition -> !condition.holds())
                .map(Reasons::inWords)
                .collect(Collectors.joining("; "));
    }

    private static String inWords(Condition condition) {
        String seen = condition.seen() == null ? "unknown" : condition.seen();
        return condition.fact() + " is " + seen + ", asked for is " + condition.test();
    }
}
