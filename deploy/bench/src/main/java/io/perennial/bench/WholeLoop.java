package io.perennial.bench;

import io.perennial.local.bank.BankSystem;
import java.time.Instant;
import java.util.List;

/** (a) Another system tells events as fast as the broker takes them; all that follows from them is counted. */
final class WholeLoop implements Measurement {

    @Override
    public String part() {
        return "a";
    }

    @Override
    public String title() {
        return "whole loop, fed by bank-events";
    }

    @Override
    public void measure(Rig rig, Report report) throws Exception {
        BusyDay day = BusyDay.ofEverybody(rig.customers());
        report.costs(this, run(Repetitions.withFloor(rig), rig, part(), day), Target.LOOP);
        report.memory("after " + title(), Memory.of(rig.processes()));
    }

    /** Measures such days, told as bank events. */
    static List<Repetition> run(Repetitions repetitions, Rig rig, String part, BusyDay day) throws Exception {
        return repetitions.measure(
                part, rig.options().events(), day, (deeds, round) -> tell(rig.brokers(), deeds, round));
    }

    /** Tells it all as the bank's other systems do. */
    static void tell(String brokers, List<Deed> deeds, String round) {
        try (BankSystem core = new BankSystem(brokers, "/bench/" + round.replace(' ', '-'))) {
            for (int i = 0; i < deeds.size(); i++) {
                Member member = deeds.get(i).member();
                core.tell(
                        String.valueOf(i),
                        member.account(),
                        deeds.get(i).interaction().by(member, Instant.now()));
            }
            core.flush();
        }
    }
}
