package io.perennial.scoring.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The customer's contracts, kept day by day. Within a day, money moves first, then a closed contract is empty, then what the
 * bank reports for the end of the day holds: so the order of a day's events cannot matter.
 */
final class Ledger {

    private final Map<String, Long> assets = new HashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final TreeMap<String, Long> debts = new TreeMap<>();
    private long balance;
    private long unallocated;

    Ledger(Books before) {
        before.assets().forEach(this::stand);
        opened.putAll(before.opened());
        debts.putAll(before.debts());
    }

    /** How everything stands at the end of a day. */
    Books books() {
        return new Books(Map.copyOf(assets), Map.copyOf(opened), Map.copyOf(debts));
    }

    void post(DayFacts facts) {
        DayFacts.Books books = facts.books();
        if (books.equals(DayFacts.Books.NONE)) {
            return;
        }
        String contract = facts.contract();
        stand(contract, Math.addExact(assets.getOrDefault(contract, 0L), books.net()));
        int left = opened.merge(contract, books.accountsOpened() - books.accountsClosed(), Integer::sum);
        if (books.accountsClosed() > 0 && left <= 0) {
            stand(contract, 0);
        }
        unallocated = Math.addExact(unallocated, repay(contract, books.repaid()));
    }

    // Repayments name the loan or the account they were paid from: what the named contract does not owe goes to the
    // others.
    void settle() {
        for (String contract : debts.keySet()) {
            unallocated = repay(contract, unallocated);
        }
        unallocated = 0;
    }

    void report(Reported figure) {
        if (figure.figure() == Reported.Figure.ASSET) {
            stand(figure.contract(), figure.amount());
        } else if (figure.figure() == Reported.Figure.DEBT) {
            debts.put(figure.contract(), figure.amount());
        }
    }

    /** What the bank owes the customer; negative where accounts are overdrawn. */
    long balance() {
        return balance;
    }

    /** What the customer owes the bank. */
    long debt() {
        return debts.values().stream().reduce(0L, Math::addExact);
    }

    private long repay(String contract, long amount) {
        long owed = debts.getOrDefault(contract, 0L);
        long paid = Math.min(owed, amount);
        if (paid > 0) {
            debts.put(contract, owed - paid);
        }
        return amount - paid;
    }

    private void stand(String contract, long amount) {
        Long before = assets.put(contract, amount);
        balance = Math.addExact(balance, amount - (before == null ? 0 : before));
    }

    /**
     * How a customer's contracts stand, by contract.
     *
     * @param opened how often it was opened less how often it was closed
     */
    record Books(Map<String, Long> assets, Map<String, Integer> opened, Map<String, Long> debts) {
        static final Books EMPTY = new Books(Map.of(), Map.of(), Map.of());
    }
}
