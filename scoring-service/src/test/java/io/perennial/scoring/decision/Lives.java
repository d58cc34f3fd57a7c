package io.perennial.scoring.decision;

import io.perennial.contract.Channel;
import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.Direction;
import io.perennial.contract.Event;
import io.perennial.contract.Holding;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.ComplaintReopened;
import io.perennial.contract.InteractionEvent.ComplaintResolved;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated lives: what may happen to one customer in two and a half years. */
final class Lives {

    static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    static final LocalDate END = BEGIN.plusDays(900);
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final UUID ANNA = new UUID(0, 1);
    private static final int LAST_FACT = 640;

    private Lives() {}

    /** An event of the life and the day in whose facts it belongs. */
    record Happening(LocalDate day, Event event) {}

    static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    static Arbitrary<List<Happening>> any() {
        return Arbitraries.frequencyOf(Tuple.of(12, interactions()), Tuple.of(3, voices()), Tuple.of(2, reports()))
                .list()
                .ofMaxSize(45);
    }

    private static Arbitrary<Happening> interactions() {
        return Combinators.combine(
                        moments(),
                        Arbitraries.oneOf(
                                Arbitraries.of(InteractionKind.values()),
                                Arbitraries.of(
                                        InteractionKind.TRANSACTION,
                                        InteractionKind.ACCOUNT_OPENED,
                                        InteractionKind.ACCOUNT_CLOSED)),
                        Arbitraries.frequency(Tuple.of(6, Direction.INBOUND), Tuple.of(1, Direction.OUTBOUND)),
                        amounts().injectNull(0.2),
                        Arbitraries.of("current", "savings", "fund").injectNull(0.3),
                        Arbitraries.of("a-1", "a-2", "loan").injectNull(0.2),
                        Arbitraries.of("PRICE", "COMPETITOR_OFFER").injectNull(0.8))
                .as((at, kind, direction, amount, product, contract, cause) -> happening(
                        at,
                        new InteractionRecorded(
                                ANNA, null, kind, Channel.WEB, direction, at, amount, product, contract, cause, null)));
    }

    private static Arbitrary<Happening> voices() {
        return Combinators.combine(moments(), Arbitraries.integers().between(0, 8))
                .as((at, what) -> switch (what) {
                    case 0, 1 ->
                        happening(at, new ComplaintOpened(ANNA, null, Severity.HIGH, "FEES", Channel.PHONE, at));
                    case 2 -> happening(at, new ComplaintResolved(ANNA, null, "SETTLED", at));
                    case 3 -> happening(at, new ComplaintReopened(ANNA, null, at));
                    default -> happening(at, new SatisfactionRated(ANNA, null, Math.min(5, what - 3), at));
                });
    }

    private static Arbitrary<Happening> reports() {
        Arbitrary<Holding> holdings = Combinators.combine(
                        Arbitraries.of("a-1", "a-2", "loan"),
                        Arbitraries.of("fund", "mortgage"),
                        Arbitraries.of(Holding.Kind.values()),
                        Arbitraries.integers().between(0, 900).map(k -> new BigDecimal(k * 10_000L)),
                        Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false)))
                .as(Holding::new);
        return Combinators.combine(
                        moments(),
                        Arbitraries.integers().between(1, 1_000_000),
                        holdings.list().ofMaxSize(3),
                        Arbitraries.integers()
                                .between(0, 900)
                                .map(k -> new BigDecimal(k * 20_000L))
                                .injectNull(0.5))
                .as((at, seconds, held, wallet) -> new Happening(
                        dayOf(at),
                        new HoldingsChanged(
                                ANNA, dayOf(at), at.plusSeconds(seconds), held, wallet, null, BigDecimal.TEN)));
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(new BigDecimal(-900), new BigDecimal(900))
                        .ofScale(2),
                Arbitraries.integers().between(-200, 700).map(k -> new BigDecimal(k * 10_000L)));
    }

    private static Arbitrary<Instant> moments() {
        Instant begin = BEGIN.atStartOfDay(ZONE).toInstant();
        return Arbitraries.longs().between(0, LAST_FACT * 86_400L).map(begin::plusSeconds);
    }

    private static Happening happening(Instant at, Event event) {
        return new Happening(dayOf(at), event);
    }
}
