package io.perennial.scoring.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The customer's contracts, kept day by day. Within a day, money moves first, then a closed contract is empty, then what the
 * bank reports for the end of the day holds: so the order of a day's events cannot matter. Money that was booked without a
 * contract lay on one of the accounts: once none is left open, it is gone as well.
 */
final class Ledger {

    private final Map<String, Long> assets = new HashMap<>();
    private final Accounts accounts;
    private final TreeMap<String, Long> debts = new TreeMap<>();
    private long balance;
    private long unallocated;
    private boolean turned;

    Ledger(Books before) {
        before.assets().forEach(this::stand);
        accounts = new Accounts(before.accounts());
        debts.putAll(before.debts());
    }

    /** How everything stands at the end of a day. */
    Books books() {
        return new Books(Map.copyOf(assets), accounts.standing(), Map.copyOf(debts));
    }

    void post(DayFacts facts) {
        DayFacts.Books books = facts.books();
        if (books.equals(DayFacts.Books.NONE)) {
            return;
        }
        String contract = facts.contract();
        stand(contract, Math.addExact(assets.getOrDefault(contract, 0L), books.net()));
        if (books.accountsOpened() + books.accountsClosed() > 0) {
            turn(contract, books);
        }
        unallocated = Math.addExact(unallocated, repay(contract, books.repaid()));
    }

    private void turn(String contract, DayFacts.Books books) {
        turned = true;
        accounts.note(contract, books.accountsOpened(), books.accountsClosed());
        if (books.accountsClosed() > 0 && !accounts.isOpen(contract)) {
            stand(contract, 0);
        }
    }

    // Repayments name the loan or the account they were paid from: what the named contract does not owe goes to the
    // others.
    void settle() {
        for (String contract : debts.keySet()) {
            unallocated = repay(contract, unallocated);
        }
        unallocated = 0;
        if (turned) {
            accounts.settle().forEach(contract -> stand(contract, 0));
            turned = false;
        }
    }

    /** How many accounts are open. */
    int openAccounts() {
        return accounts.open();
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
        balance = Math.addExact(balance, Math.subtractExact(amount, before == null ? 0 : before));
    }

    /**
     * How a customer's contracts stand, by contract.
     *
     * @param accounts see {@link Accounts#standing}
     */
    record Books(Map<String, Long> assets, Map<String, Integer> accounts, Map<String, Long> debts) {
        static final Books EMPTY = new Books(Map.of(), Map.of(), Map.of());
    }
}
