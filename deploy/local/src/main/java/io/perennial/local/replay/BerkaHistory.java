package io.perennial.local.replay;

import io.perennial.contract.BankEvent;
import io.perennial.contract.BankEvent.HoldingsReported;
import io.perennial.contract.BankEvent.InteractionReported;
import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.Holding;
import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierType;
import io.perennial.contract.InteractionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the systems of a bank in Berka format would have told, each thing on its own day. */
final class BerkaHistory {

    // the bank's own words, and those of a translation that goes round, with its spelling
    private static final Set<String> CREDIT = Set.of("PRIJEM", "credit");
    private static final Set<String> POSTINGS =
            Set.of("UROK", "SLUZBY", "SANKC. UROK", "interest_pmt", "service", "interest_for_negetive_balance");
    private static final Set<String> REPAYMENTS = Set.of("UVER", "loan_pmt");
    private static final Set<String> BY_CARD = Set.of("VYBER KARTOU", "credit_card_withdrawal");
    private static final String CURRENCY = "CNY";

    private final BerkaBank bank;
    private final ZoneId zone;

    BerkaHistory(BerkaBank bank, ZoneId zone) {
        this.bank = bank;
        this.zone = zone;
    }

    /** All that the bank's systems would have told by then. */
    List<BerkaEvent> events(LocalDate until) {
        Map<String, LocalDate> openings = bank.openings(until);
        List<BerkaEvent> events = new ArrayList<>();
        openings.forEach((account, day) -> events.add(new BerkaEvent(
                "account-" + account,
                account,
                interaction(
                        account,
                        InteractionKind.ACCOUNT_OPENED,
                        Channel.BRANCH,
                        Direction.INBOUND,
                        day,
                        null,
                        "CURRENT_ACCOUNT"))));
        bank.transactions().forEach(row -> events.add(transaction(row)));
        cards(until, openings, events);
        loans(until, openings, events);
        return events;
    }

    private BerkaEvent transaction(Row row) {
        String account = row.text("account_id");
        BigDecimal amount = row.number("amount");
        BigDecimal signed = CREDIT.contains(row.text("type")) ? amount : amount.negate();
        String purpose = row.text("k_symbol").strip();
        boolean posting = POSTINGS.contains(purpose);
        InteractionKind kind = posting
                ? InteractionKind.BANK_POSTING
                : REPAYMENTS.contains(purpose) ? InteractionKind.REPAYMENT : InteractionKind.TRANSACTION;
        return new BerkaEvent(
                "trans-" + row.id("trans"),
                account,
                interaction(
                        account,
                        kind,
                        channel(row.text("operation"), posting),
                        posting ? Direction.OUTBOUND : Direction.INBOUND,
                        row.day("date"),
                        signed,
                        null));
    }

    private static Channel channel(String operation, boolean posting) {
        if (posting) {
            return Channel.BACK_OFFICE;
        }
        return BY_CARD.contains(operation) ? Channel.ATM : Channel.BRANCH;
    }

    private void cards(LocalDate until, Map<String, LocalDate> openings, List<BerkaEvent> events) {
        Map<String, String> accounts = new HashMap<>();
        bank.dispositions().forEach(row -> accounts.put(row.text("disp_id"), row.text("account_id")));
        for (Row row : bank.cards()) {
            LocalDate day = row.day("issued");
            String account = accounts.get(row.text("disp_id"));
            if (!day.isAfter(until) && openings.containsKey(account)) {
                String product = "CARD_" + row.text("type").toUpperCase(Locale.ROOT);
                events.add(new BerkaEvent(
                        "card-" + row.id("card"),
                        account,
                        interaction(
                                account,
                                InteractionKind.PURCHASE,
                                Channel.BRANCH,
                                Direction.INBOUND,
                                day,
                                null,
                                product)));
            }
        }
    }

    private void loans(LocalDate until, Map<String, LocalDate> openings, List<BerkaEvent> events) {
        for (Row row : bank.loans()) {
            LocalDate day = row.day("date");
            String account = row.text("account_id");
            if (!day.isAfter(until) && openings.containsKey(account)) {
                String id = "loan-" + row.id("loan");
                Holding loan = new Holding(id, "LOAN", Holding.Kind.DEBT, row.number("amount"), true);
                BankEvent report = new HoldingsReported(
                        new Identifier(IdentifierType.ACCOUNT, account),
                        day,
                        List.of(loan),
                        CURRENCY,
                        null,
                        null,
                        null);
                events.add(new BerkaEvent(id, account, report));
            }
        }
    }

    private InteractionReported interaction(
            String account,
            InteractionKind kind,
            Channel channel,
            Direction direction,
            LocalDate day,
            BigDecimal amount,
            String product) {
        return new InteractionReported(
                new Identifier(IdentifierType.ACCOUNT, account),
                kind,
                channel,
                direction,
                day.atTime(12, 0).atZone(zone).toInstant(),
                amount,
                amount == null ? null : CURRENCY,
                product,
                account,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Something that one of the bank's systems tells. */
    record BerkaEvent(String id, String account, BankEvent event) {}
}
