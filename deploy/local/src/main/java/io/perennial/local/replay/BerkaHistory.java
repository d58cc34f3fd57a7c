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

    private static final Set<String> POSTINGS = Set.of("UROK", "SLUZBY", "SANKC. UROK");
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

    private BerkaEvent transaction(Map<String, String> row) {
        String account = row.get("account_id");
        BigDecimal amount = new BigDecimal(row.get("amount"));
        BigDecimal signed = row.get("type").equals("PRIJEM") ? amount : amount.negate();
        String purpose = row.get("k_symbol").strip();
        boolean posting = POSTINGS.contains(purpose);
        InteractionKind kind = posting
                ? InteractionKind.BANK_POSTING
                : purpose.equals("UVER") ? InteractionKind.REPAYMENT : InteractionKind.TRANSACTION;
        return new BerkaEvent(
                "trans-" + row.get("trans_id"),
                account,
                interaction(
                        account,
                        kind,
                        channel(row.get("operation"), posting),
                        posting ? Direction.OUTBOUND : Direction.INBOUND,
                        LocalDate.parse(row.get("date")),
                        signed,
                        null));
    }

    private static Channel channel(String operation, boolean posting) {
        if (posting) {
            return Channel.BACK_OFFICE;
        }
        return operation.equals("VYBER KARTOU") ? Channel.ATM : Channel.BRANCH;
    }

    private void cards(LocalDate until, Map<String, LocalDate> openings, List<BerkaEvent> events) {
        Map<String, String> accounts = new HashMap<>();
        bank.table("disp.csv*").forEach(row -> accounts.put(row.get("disp_id"), row.get("account_id")));
        for (Map<String, String> row : bank.table("card.csv*")) {
            LocalDate day = LocalDate.parse(row.get("issued"));
            String account = accounts.get(row.get("disp_id"));
            if (!day.isAfter(until) && openings.containsKey(account)) {
                String product = "CARD_" + row.get("type").toUpperCase(Locale.ROOT);
                events.add(new BerkaEvent(
                        "card-" + row.get("card_id"),
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
        for (Map<String, String> row : bank.table("loan.csv*")) {
            LocalDate day = LocalDate.parse(row.get("date"));
            String account = row.get("account_id");
            if (!day.isAfter(until) && openings.containsKey(account)) {
                String id = "loan-" + row.get("loan_id");
                Holding loan = new Holding(id, "LOAN", Holding.Kind.DEBT, new BigDecimal(row.get("amount")), true);
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
