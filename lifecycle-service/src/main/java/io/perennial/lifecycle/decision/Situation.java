package io.perennial.lifecycle.decision;

import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * All that a stage rule may ask for: where the customer stands and what is known at the end of a day. What is derived
 * here is null when what it needs is unknown, and an unknown fact makes the condition that asks for it false.
 *
 * @param since the day on which the stage was entered
 * @param beforeDecline null unless the stage is DECLINE
 * @param declineConditionHolds in DECLINE: whether a rule would send the customer there from GROWTH
 */
public record Situation(
        Stage stage,
        LocalDate day,
        LocalDate since,
        Facts facts,
        BeforeDecline beforeDecline,
        boolean declineConditionHolds) {

    private static final MathContext SIXTEEN_DIGITS = MathContext.DECIMAL64;

    /** Days since the last value interaction; 0 if there was one on the day, null if there was none ever. */
    public Long daysSinceValueInteraction() {
        LocalDate last = facts.lastValueInteractionOn();
        return last == null ? null : ChronoUnit.DAYS.between(last, day);
    }

    /** Activity of 90 days ÷ activity of the 90 days before; null if there was none before. */
    public BigDecimal activityChange() {
        return ratio(
                BigDecimal.valueOf(facts.valueInteractions90d()),
                BigDecimal.valueOf(facts.valueInteractionsPrevious90d()));
    }

    /** Mean assets ÷ mean assets 90 days ago; null if unknown or if there were none. */
    public BigDecimal assetsChange() {
        return ratio(facts.assetsMean30d(), facts.assetsMean30d90DaysAgo());
    }

    /** Income less cost of 90 days, in the reporting currency; null unless both are known. */
    public BigDecimal profit90d() {
        return facts.income90d() == null || facts.cost90d() == null
                ? null
                : facts.income90d().subtract(facts.cost90d());
    }

    /** Whether nothing is owed either way; null if unknown. */
    public Boolean settled() {
        return facts.balance() == null || facts.debt() == null
                ? null
                : facts.balance().signum() == 0 && facts.debt().signum() == 0;
    }

    /** Whether the customer did new business after the day on which the stage was entered. */
    public boolean newBusinessSinceStage() {
        return facts.lastNewBusinessOn() != null && facts.lastNewBusinessOn().isAfter(since);
    }

    /** Activity of 90 days ÷ activity before the decline; 1 if there was none to lose, null outside DECLINE. */
    public BigDecimal activityAgainstBeforeDecline() {
        return beforeDecline == null
                ? null
                : regained(
                        BigDecimal.valueOf(facts.valueInteractions90d()), BigDecimal.valueOf(beforeDecline.activity()));
    }

    /** Mean assets ÷ mean assets before the decline; 1 if there were none to lose, null outside DECLINE. */
    public BigDecimal assetsAgainstBeforeDecline() {
        return beforeDecline == null ? null : regained(facts.assetsMean30d(), beforeDecline.assets());
    }

    private static BigDecimal regained(BigDecimal now, BigDecimal before) {
        return before.signum() <= 0 ? BigDecimal.ONE : ratio(now, before);
    }

    private static BigDecimal ratio(BigDecimal now, BigDecimal before) {
        return now == null || before == null || before.signum() <= 0 ? null : now.divide(before, SIXTEEN_DIGITS);
    }
}
