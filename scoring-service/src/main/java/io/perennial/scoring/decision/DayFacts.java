package io.perennial.scoring.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happened to one customer on one day on one contract, as sums. Adding is commutative, so the order in which the facts of
 * a day arrive cannot matter, and a late fact simply lands in its own day.
 *
 * @param day a date in the bank's zone
 * @param contract the bank's reference, empty if the fact belongs to none
 * @param products codes of the products bought that day
 */
public record DayFacts(
        LocalDate day,
        String contract,
        Dealings dealings,
        Voice voice,
        Books books,
        Set<String> products,
        Cause cause) {

    /** Belongs to no contract. */
    public static final String NO_CONTRACT = "";

    /** A day on a contract with nothing in it yet. */
    public static DayFacts empty(LocalDate day, String contract) {
        return new DayFacts(day, contract, Dealings.NONE, Voice.NONE, Books.NONE, Set.of(), Cause.NONE);
    }

    /** Both together; they must be of the same day and contract. */
    public DayFacts plus(DayFacts more) {
        return new DayFacts(
                day,
                contract,
                dealings.plus(more.dealings),
                voice.plus(more.voice),
                books.plus(more.books),
                union(products, more.products),
                cause.orLater(more.cause));
    }

    /** Whether nothing is in it that scoring counts. */
    public boolean isEmpty() {
        return dealings.equals(Dealings.NONE) && !concernsRules();
    }

    /** Whether a rule can see any of it: a log-in, for instance, is counted but decides nothing. */
    public boolean concernsRules() {
        return dealings.valueInteractions() > 0
                || !voice.equals(Voice.NONE)
                || !books.equals(Books.NONE)
                || !products.isEmpty()
                || !cause.equals(Cause.NONE);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        if (more.isEmpty() || some.containsAll(more)) {
            return some;
        }
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    /**
     * What the customer did.
     *
     * @param valueInteractions accounts opened, purchases, transactions, repayments, done by the customer
     * @param newBusiness those of them that were no repayment
     * @param volume sum of their absolute amounts, see {@link Amount}
     */
    public record Dealings(int valueInteractions, int newBusiness, long volume, int logins) {

        public static final Dealings NONE = new Dealings(0, 0, 0, 0);

        Dealings plus(Dealings more) {
            return new Dealings(
                    valueInteractions + more.valueInteractions,
                    newBusiness + more.newBusiness,
                    Math.addExact(volume, more.volume),
                    logins + more.logins);
        }
    }

    /** What the customer said: complaints and ratings. */
    public record Voice(int opened, int resolved, int reopened, int ratingSum, int ratingCount) {

        public static final Voice NONE = new Voice(0, 0, 0, 0, 0);

        Voice plus(Voice more) {
            return new Voice(
                    opened + more.opened,
                    resolved + more.resolved,
                    reopened + more.reopened,
                    ratingSum + more.ratingSum,
                    ratingCount + more.ratingCount);
        }
    }

    /**
     * What moved on the accounts.
     *
     * @param movements how often money moved or debt was paid back: a day on which as much went out as came in is no empty day
     * @param net money in minus money out, see {@link Amount}
     * @param repaid debt paid back, see {@link Amount}
     */
    public record Books(int accountsOpened, int accountsClosed, int movements, long net, long repaid) {

        public static final Books NONE = new Books(0, 0, 0, 0, 0);

        Books plus(Books more) {
            return new Books(
                    accountsOpened + more.accountsOpened,
                    accountsClosed + more.accountsClosed,
                    movements + more.movements,
                    Math.addExact(net, more.net),
                    Math.addExact(repaid, more.repaid));
        }
    }

    /** The latest reason that the customer gave that day; both null if none. */
    public record Cause(String code, Instant at) {

        public static final Cause NONE = new Cause(null, null);

        Cause orLater(Cause other) {
            if (other.at == null || at == null) {
                return at == null ? other : this;
            }
            int later = other.at.compareTo(at);
            return later > 0 || later == 0 && other.code.compareTo(code) > 0 ? other : this;
        }
    }
}
