package io.perennial.scoring.decision;

import io.perennial.contract.Direction;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionKind;
import io.perennial.scoring.decision.Lives.Happening;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a single event means to the rules, read off the event alone. */
final class Deeds {

    private Deeds() {}

    static boolean countsForRules(Happening h) {
        if (!(h.event() instanceof InteractionRecorded event)) {
            return true;
        }
        return isOfValue(h)
                || opens(h)
                || closes(h)
                || event.cause() != null
                || bringsProduct(h)
                || moved(event).signum() != 0
                || event.kind() == InteractionKind.REPAYMENT
                        && event.amount() != null
                        && event.amount().signum() != 0;
    }

    static boolean isOfValue(Happening h) {
        return h.event() instanceof InteractionRecorded event
                && event.direction() == Direction.INBOUND
                && List.of(
                                InteractionKind.ACCOUNT_OPENED,
                                InteractionKind.PURCHASE,
                                InteractionKind.TRANSACTION,
                                InteractionKind.REPAYMENT)
                        .contains(event.kind());
    }

    static boolean opens(Happening h) {
        return h.event() instanceof InteractionRecorded event && event.kind() == InteractionKind.ACCOUNT_OPENED;
    }

    static boolean closes(Happening h) {
        return h.event() instanceof InteractionRecorded event && event.kind() == InteractionKind.ACCOUNT_CLOSED;
    }

    static boolean bringsProduct(Happening h) {
        return h.event() instanceof InteractionRecorded event
                && event.product() != null
                && (event.kind() == InteractionKind.PURCHASE || event.kind() == InteractionKind.ACCOUNT_OPENED);
    }

    static BigDecimal moved(InteractionRecorded event) {
        if (event.amount() == null) {
            return BigDecimal.ZERO;
        }
        return switch (event.kind()) {
            case TRANSACTION, BANK_POSTING, REVERSAL, ACCOUNT_OPENED, ACCOUNT_CLOSED -> event.amount();
            case REPAYMENT -> event.amount().min(BigDecimal.ZERO);
            default -> BigDecimal.ZERO;
        };
    }

    static InteractionRecorded interaction(Happening h) {
        return (InteractionRecorded) h.event();
    }

    static String causeOf(Happening h) {
        if (h.event() instanceof ComplaintOpened opened) {
            return opened.cause();
        }
        return h.event() instanceof InteractionRecorded event ? event.cause() : null;
    }

    static Instant time(Happening h) {
        return h.event() instanceof ComplaintOpened opened
                ? opened.openedAt()
                : interaction(h).occurredAt();
    }

    /** Whether it happened in so many days that end with this one. */
    static boolean within(Happening h, LocalDate day, int days) {
        return !h.day().isAfter(day) && h.day().isAfter(day.minusDays(days));
    }
}
