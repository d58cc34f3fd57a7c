package io.perennial.faults.oracle;

import java.math.BigDecimal;
import java.util.List;

/** What the interactions of one customer on one day amount to: the oracle's own way of counting. */
final class DayCount {

    private static final List<String> OF_VALUE = List.of("ACCOUNT_OPENED", "PURCHASE", "TRANSACTION", "REPAYMENT");

    private int value;
    private int logins;
    private int opened;
    private int resolved;
    private int ratings;
    private int ratingSum;
    private BigDecimal volume = BigDecimal.ZERO;
    private BigDecimal net = BigDecimal.ZERO;

    void complained() {
        opened++;
    }

    void settled() {
        resolved++;
    }

    void took(Deed deed) {
        String kind = deed.body().path("kind").asText();
        boolean inbound = deed.body().path("direction").asText().equals("INBOUND");
        BigDecimal amount = new BigDecimal(deed.body().path("amount").asText("0"));
        if (inbound && OF_VALUE.contains(kind)) {
            value++;
            volume = volume.add(amount.abs());
        }
        if (kind.equals("LOGIN")) {
            logins++;
        }
        if (kind.equals("TRANSACTION") || kind.equals("REPAYMENT") && amount.signum() < 0) {
            net = net.add(amount);
        }
        if (deed.body().has("rating")) {
            ratings++;
            ratingSum += deed.body().path("rating").asInt();
        }
    }

    int value() {
        return value;
    }

    int openComplaints() {
        return opened - resolved;
    }

    int ratings() {
        return ratings;
    }

    int ratingSum() {
        return ratingSum;
    }

    /** All figures in one line, as {@link CountedOnce} reads them out of the database. */
    String text() {
        return line(value, logins, opened, resolved, ratings, ratingSum, volume, net);
    }

    static String line(
            int value, int logins, int opened, int resolved, int ratings, int sum, BigDecimal volume, BigDecimal net) {
        return "value=%d logins=%d opened=%d resolved=%d ratings=%d/%d volume=%s net=%s"
                .formatted(value, logins, opened, resolved, sum, ratings, plain(volume), plain(net));
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
