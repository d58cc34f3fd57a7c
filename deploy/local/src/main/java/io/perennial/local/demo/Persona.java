package io.perennial.local.demo;

import io.perennial.contract.Stage;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A kind of customer that every bank has: how they lived until yesterday, what they do today, and where that must lead. The
 * expectation is the demo's own check: it fails if a customer ends elsewhere.
 */
enum Persona {
    PROSPECT(40, Stage.POTENTIAL, life -> life.enquires(20), null),

    NEWCOMER(50, Stage.DEVELOPMENT, life -> life.enquires(12), Deed.opensAccount("2000.00")),

    STARTER(50, Stage.GROWTH, life -> life.opensAccount(40, "3000.00").moves(20, "-15.00"), Deed.pays("-12.50")),

    DEVOTED(
            40,
            Stage.MATURE,
            life -> life.opensAccount(300, "8000.00").buys(280, "DEBIT_CARD").paysEvery(6, 270, 2),
            Deed.buys("SAVINGS_PLAN")),

    WEALTHY(
            20,
            Stage.MATURE,
            life -> life.opensAccount(260, "450000.00").paysEvery(20, 240, 3).ownsAltogether(30, "1000000.00"),
            Deed.pays("100000.00")),

    UNHAPPY(
            20,
            Stage.DECLINE,
            life -> life.opensAccount(200, "5000.00").paysEvery(15, 190, 3).complains(2),
            Deed.complains()),

    FADING(
            20,
            Stage.DECLINE,
            life -> life.opensAccount(250, "4000.00").paysEvery(8, 240, 92).paysEvery(30, 85, 2),
            null),

    LEAVING(
            15,
            Stage.DECLINE,
            life -> life.opensAccount(260, "500000.00").paysEvery(15, 250, 1).moves(45, "-450000.00"),
            null),

    SILENT(15, Stage.DECLINE, life -> life.opensAccount(220, "900.00").paysEvery(30, 210, 100), null),

    CLOSER(
            10,
            Stage.TERMINATED,
            life -> life.opensAccount(150, "600.00").moves(100, "-100.00").moves(60, "-100.00"),
            Deed.closesAccount("-400.00")),

    RETURNER(
            10,
            Stage.DEVELOPMENT,
            life -> life.opensAccount(400, "700.00").closesAccount(120, "-700.00"),
            Deed.opensAccount("1500.00")),

    RECOVERED(10, Stage.GROWTH, life -> life.opensAccount(300, "20000.00").paysEvery(10, 290, 1), null);

    private final int customers;
    private final Stage ends;
    private final Consumer<Life> past;
    private final Map<String, Object> today;

    Persona(int customers, Stage ends, Consumer<Life> past, Map<String, Object> today) {
        this.customers = customers;
        this.ends = ends;
        this.past = past;
        this.today = today;
    }

    /** How many of the bank's customers are like this. */
    int customers() {
        return customers;
    }

    /** The stage in which they are at the end of the day. */
    Stage ends() {
        return ends;
    }

    /** Since when the bank knows them: prospects and newcomers for three weeks, all others for more than a year. */
    LocalDate since(LocalDate today) {
        return today.minusDays(this == PROSPECT || this == NEWCOMER ? 21 : 420);
    }

    /** Adds what happened until yesterday. */
    void live(Life life) {
        past.accept(life);
    }

    /** The body of today's interaction without the customer; null if nothing happens today. */
    Map<String, Object> today() {
        return today;
    }
}
