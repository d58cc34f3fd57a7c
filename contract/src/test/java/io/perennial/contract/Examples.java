package io.perennial.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One event of each kind with every field filled: what the approved samples say. */
final class Examples {

    private static final UUID LI_NA = UUID.fromString("019479f0-0000-7000-8000-00000000a001");
    private static final UUID THING = UUID.fromString("019479f0-0000-7000-8000-00000000b001");
    private static final UUID ACTION = UUID.fromString("019479f0-0000-7000-8000-00000000c001");
    private static final Instant AT = Instant.parse("2026-03-02T02:15:30Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final String HASH = "5f".repeat(32);
    private static final Identifier ACCOUNT = new Identifier(IdentifierType.ACCOUNT, "6222020200112233445");
    private static final Holding DEPOSIT =
            new Holding("C-1001", "SAVINGS", Holding.Kind.ASSET, new BigDecimal("120000.00"), true);

    private Examples() {}

    static List<Object> all() {
        return List.of(
                new BankEvent.InteractionReported(
                        ACCOUNT,
                        InteractionKind.TRANSACTION,
                        Channel.MOBILE_APP,
                        Direction.INBOUND,
                        AT,
                        new BigDecimal("-250.00"),
                        "CNY",
                        "SAVINGS",
                        "C-1001",
                        new BigDecimal("119750.00"),
                        "COMPETITOR_OFFER",
                        "DONE",
                        "S-77",
                        5,
                        Severity.LOW,
                        "paid the rent"),
                new BankEvent.HoldingsReported(
                        ACCOUNT,
                        DAY,
                        List.of(DEPOSIT),
                        "CNY",
                        new BigDecimal("200000.00"),
                        new BigDecimal("310.00"),
                        new BigDecimal("95.50")),
                new CustomerEvent.CustomerRegistered(LI_NA, CustomerType.INDIVIDUAL, DAY, "SH-01"),
                new CustomerEvent.IdentifierLinked(LI_NA, IdentifierType.PHONE, HASH),
                new CustomerEvent.IdentifierUnlinked(LI_NA, IdentifierType.PHONE, HASH),
                new CustomerEvent.ProfileChanged(LI_NA, List.of("occupation", "riskTolerance"), DAY, "SH-01"),
                new CustomerEvent.HoldingsChanged(
                        LI_NA,
                        DAY,
                        AT,
                        List.of(DEPOSIT),
                        new BigDecimal("200000.00"),
                        new BigDecimal("310.00"),
                        new BigDecimal("95.50")),
                new CustomerEvent.ConsentChanged(LI_NA, Purpose.MARKETING, Channel.SMS, false),
                new CustomerEvent.ProcessingRestricted(LI_NA, AT),
                new CustomerEvent.ProcessingResumed(LI_NA, AT),
                new CustomerEvent.CustomerErased(LI_NA, AT),
                new CustomerEvent.ManagerAssigned(LI_NA, "M-12", DAY),
                new InteractionEvent.InteractionRecorded(
                        LI_NA,
                        THING,
                        InteractionKind.TRANSACTION,
                        Channel.MOBILE_APP,
                        Direction.INBOUND,
                        AT,
                        new BigDecimal("-250.00"),
                        "SAVINGS",
                        "C-1001",
                        "COMPETITOR_OFFER",
                        "DONE"),
                new InteractionEvent.ComplaintOpened(LI_NA, THING, Severity.HIGH, "CARD_BLOCKED", Channel.PHONE, AT),
                new InteractionEvent.ComplaintResolved(LI_NA, THING, "CARD_REPLACED", AT),
                new InteractionEvent.ComplaintReopened(LI_NA, THING, AT),
                new InteractionEvent.SatisfactionRated(LI_NA, THING, 4, AT),
                new InteractionEvent.ContactMade(LI_NA, THING, ACTION, Channel.SMS, "DELIVERED", AT),
                new InteractionEvent.ContactBlocked(LI_NA, ACTION, Channel.SMS, "DAILY_CAP", AT),
                new ScoreEvent.CustomerScored(LI_NA, List.of(new Step(DAY, facts())), AT),
                new ScoreEvent.TierChanged(LI_NA, Tier.MASS, Tier.PREFERRED, DAY),
                new LifecycleEvent.StageChanged(
                        LI_NA,
                        THING,
                        Stage.GROWTH,
                        Stage.MATURE,
                        DAY,
                        AT,
                        "DEEP_RELATIONSHIP",
                        "growth-to-mature-deep",
                        "default-1"),
                new LifecycleEvent.StageMoveSuperseded(LI_NA, THING, Stage.GROWTH, Stage.MATURE, DAY, AT),
                new LifecycleEvent.RetentionCaseOpened(LI_NA, THING, RetentionStrategy.RESCUE, "ASSETS_LEAVING", DAY),
                new LifecycleEvent.RetentionCaseClosed(LI_NA, THING, RetentionOutcome.RETAINED, DAY),
                new LifecycleEvent.ActionRequested(
                        LI_NA,
                        ACTION,
                        "RESCUE_CALL",
                        Channel.PHONE,
                        ActionOwner.MANAGER,
                        DAY,
                        Stage.DECLINE,
                        THING,
                        "The customer was reached and the reason is known."),
                new LifecycleEvent.ActionWithdrawn(LI_NA, ACTION, "STAGE_LEFT"));
    }

    private static Facts facts() {
        return new Facts(
                CustomerType.INDIVIDUAL,
                LocalDate.parse("2024-05-01"),
                14,
                11,
                40,
                DAY,
                DAY,
                3,
                2,
                true,
                new BigDecimal("120000.00"),
                new BigDecimal("8000.00"),
                new BigDecimal("118400.50"),
                new BigDecimal("101000.00"),
                new BigDecimal("0.6000"),
                new BigDecimal("4.50"),
                0,
                new BigDecimal("0.12"),
                Tier.PREFERRED,
                Tier.PREFERRED,
                new BigDecimal("310.00"),
                new BigDecimal("95.50"),
                "COMPETITOR_OFFER");
    }
}
