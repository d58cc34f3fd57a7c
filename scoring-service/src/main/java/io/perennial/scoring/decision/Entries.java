package io.perennial.scoring.decision;

import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.Direction;
import io.perennial.contract.Holding;
import io.perennial.contract.InteractionEvent;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.ComplaintReopened;
import io.perennial.contract.InteractionEvent.ComplaintResolved;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.contract.InteractionKind;
import io.perennial.scoring.decision.DayFacts.Books;
import io.perennial.scoring.decision.DayFacts.Cause;
import io.perennial.scoring.decision.DayFacts.Dealings;
import io.perennial.scoring.decision.DayFacts.Voice;
import io.perennial.scoring.decision.Reported.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What an event adds to a customer's dated facts. */
public final class Entries {

    private static final Set<InteractionKind> OF_VALUE = EnumSet.of(
            InteractionKind.ACCOUNT_OPENED,
            InteractionKind.PURCHASE,
            InteractionKind.TRANSACTION,
            InteractionKind.REPAYMENT);
    private static final Set<InteractionKind> MOVING_MONEY = EnumSet.of(
            InteractionKind.TRANSACTION,
            InteractionKind.BANK_POSTING,
            InteractionKind.REVERSAL,
            InteractionKind.ACCOUNT_OPENED,
            InteractionKind.ACCOUNT_CLOSED);
    private static final Set<InteractionKind> BRINGING_PRODUCTS =
            EnumSet.of(InteractionKind.PURCHASE, InteractionKind.ACCOUNT_OPENED);

    private final Function<Instant, LocalDate> dayOf;

    /** @param dayOf the date in the bank's zone */
    public Entries(Function<Instant, LocalDate> dayOf) {
        this.dayOf = dayOf;
    }

    /** The facts of one event; empty ones if scoring does not count it. */
    public DayFacts of(InteractionEvent event) {
        if (event instanceof InteractionRecorded recorded) {
            return interaction(recorded);
        } else if (event instanceof ComplaintOpened opened) {
            return voice(opened.openedAt(), new Voice(1, 0, 0, 0, 0), cause(opened.cause(), opened.openedAt()));
        } else if (event instanceof ComplaintResolved resolved) {
            return voice(resolved.resolvedAt(), new Voice(0, 1, 0, 0, 0), Cause.NONE);
        } else if (event instanceof ComplaintReopened reopened) {
            return voice(reopened.reopenedAt(), new Voice(0, 0, 1, 0, 0), Cause.NONE);
        } else if (event instanceof SatisfactionRated rated) {
            return voice(rated.ratedAt(), new Voice(0, 0, 0, rated.rating(), 1), Cause.NONE);
        }
        // what the bank did to reach the customer says nothing of the customer
        return DayFacts.empty(LocalDate.EPOCH, DayFacts.NO_CONTRACT);
    }

    /** The figures that a report of holdings sets, with the products behind them. What has ended is empty. */
    public List<Reported> figuresIn(HoldingsChanged report) {
        List<Reported> figures = new ArrayList<>();
        for (Holding holding : report.holdings()) {
            Figure figure = holding.kind() == Holding.Kind.ASSET ? Figure.ASSET : Figure.DEBT;
            BigDecimal balance = holding.open() ? holding.balance() : BigDecimal.ZERO;
            figures.add(new Reported(
                    report.asOf(),
                    nameOf(holding.contract()),
                    figure,
                    Amount.of(balance),
                    stored(report.reportedAt()),
                    holding.product(),
                    holding.open()));
        }
        addFigure(figures, report, Figure.WALLET, report.estimatedWallet());
        addFigure(figures, report, Figure.INCOME, report.income90d());
        addFigure(figures, report, Figure.COST, report.cost90d());
        return figures;
    }

    private DayFacts interaction(InteractionRecorded event) {
        return new DayFacts(
                dayOf.apply(event.occurredAt()),
                nameOf(event.contract()),
                dealings(event),
                Voice.NONE,
                books(event),
                event.product() != null && BRINGING_PRODUCTS.contains(event.kind())
                        ? Set.of(event.product())
                        : Set.of(),
                cause(event.cause(), event.occurredAt()));
    }

    private static Dealings dealings(InteractionRecorded event) {
        int logins = event.kind() == InteractionKind.LOGIN ? 1 : 0;
        if (event.direction() != Direction.INBOUND || !OF_VALUE.contains(event.kind())) {
            return new Dealings(0, 0, 0, logins);
        }
        int business = event.kind() == InteractionKind.REPAYMENT ? 0 : 1;
        return new Dealings(1, business, Math.abs(amount(event)), logins);
    }

    private static Books books(InteractionRecorded event) {
        InteractionKind kind = event.kind();
        long amount = amount(event);
        boolean repayment = kind == InteractionKind.REPAYMENT;
        // a repayment that came from elsewhere leaves the account alone
        boolean moves = MOVING_MONEY.contains(kind) || repayment && amount < 0;
        return new Books(
                kind == InteractionKind.ACCOUNT_OPENED ? 1 : 0,
                kind == InteractionKind.ACCOUNT_CLOSED ? 1 : 0,
                amount != 0 && (moves || repayment) ? 1 : 0,
                moves ? amount : 0,
                repayment ? Math.abs(amount) : 0);
    }

    private DayFacts voice(Instant at, Voice voice, Cause cause) {
        return new DayFacts(dayOf.apply(at), DayFacts.NO_CONTRACT, Dealings.NONE, voice, Books.NONE, Set.of(), cause);
    }

    private static Cause cause(String code, Instant at) {
        return code == null ? Cause.NONE : new Cause(code, stored(at));
    }

    private static void addFigure(List<Reported> to, HoldingsChanged report, Figure figure, BigDecimal amount) {
        if (amount != null) {
            to.add(new Reported(
                    report.asOf(),
                    DayFacts.NO_CONTRACT,
                    figure,
                    Amount.of(amount),
                    stored(report.reportedAt()),
                    null,
                    true));
        }
    }

    // A database keeps microseconds; compared with more, the same two times could come out otherwise in memory.
    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static String nameOf(String contract) {
        return contract == null ? DayFacts.NO_CONTRACT : contract;
    }

    private static long amount(InteractionRecorded event) {
        return event.amount() == null ? 0 : Amount.of(event.amount());
    }
}
