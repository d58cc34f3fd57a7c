package io.perennial.local.demo;

import io.perennial.contract.BankEvent;
import io.perennial.contract.BankEvent.HoldingsReported;
import io.perennial.contract.BankEvent.InteractionReported;
import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierType;
import io.perennial.contract.InteractionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What the bank's systems have seen of one generated customer so far, told in the words of the trade. */
final class Life {

    private static final String CURRENCY = "CNY";

    private final String account;
    private final LocalDate today;
    private final ZoneId zone;
    private final List<BankEvent> events = new ArrayList<>();

    Life(String account, LocalDate today, ZoneId zone) {
        this.account = account;
        this.today = today;
        this.zone = zone;
    }

    List<BankEvent> events() {
        return events;
    }

    Life enquires(int daysAgo) {
        return happens(InteractionKind.ENQUIRY, Channel.WEB, daysAgo, null, null);
    }

    Life opensAccount(int daysAgo, String deposit) {
        return happens(InteractionKind.ACCOUNT_OPENED, Channel.BRANCH, daysAgo, deposit, "CURRENT_ACCOUNT");
    }

    Life closesAccount(int daysAgo, String payOut) {
        return happens(InteractionKind.ACCOUNT_CLOSED, Channel.BRANCH, daysAgo, payOut, "CURRENT_ACCOUNT");
    }

    Life complains(int daysAgo) {
        return happens(InteractionKind.COMPLAINT, Channel.CALL_CENTRE, daysAgo, null, null);
    }

    Life buys(int daysAgo, String product) {
        return happens(InteractionKind.PURCHASE, Channel.MOBILE_APP, daysAgo, null, product);
    }

    Life moves(int daysAgo, String amount) {
        return happens(InteractionKind.TRANSACTION, Channel.MOBILE_APP, daysAgo, amount, null);
    }

    /** Pays every so many days, from then until then, always the same. */
    Life paysEvery(int days, int fromDaysAgo, int untilDaysAgo) {
        for (int ago = fromDaysAgo; ago >= untilDaysAgo; ago -= days) {
            moves(ago, "-20.00");
        }
        return this;
    }

    /** The bank estimates what the customer owns at all banks together. */
    Life ownsAltogether(int daysAgo, String wallet) {
        events.add(new HoldingsReported(
                named(), today.minusDays(daysAgo), List.of(), CURRENCY, new BigDecimal(wallet), null, null));
        return this;
    }

    private Life happens(InteractionKind kind, Channel channel, int daysAgo, String amount, String product) {
        events.add(new InteractionReported(
                named(),
                kind,
                channel,
                Direction.INBOUND,
                today.minusDays(daysAgo).atTime(LocalTime.of(0, 1)).atZone(zone).toInstant(),
                amount == null ? null : new BigDecimal(amount),
                amount == null ? null : CURRENCY,
                product,
                account,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        return this;
    }

    private Identifier named() {
        return new Identifier(IdentifierType.ACCOUNT, account);
    }
}
