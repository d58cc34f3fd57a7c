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
        List<Member> customers = rig.customers();
        int events = rig.options().events();
        List<Repetition> repetitions = new Repetitions(rig)
                .measure(part(), events, number -> tell(rig, customers, events, "/bench/loop-" + number, number));
        report.costs(this, repetitions, Target.LOOP);
        report.memory(Memory.of(rig.processes()), "after " + title());
    }

    private static void tell(Rig rig, List<Member> customers, int events, String source, int seed) {
        Mix mix = new Mix(seed);
        try (BankSystem core = new BankSystem(rig.brokers(), source)) {
            for (int i = 0; i < events; i++) {
                Member member = mix.one(customers);
                core.tell(String.valueOf(i), member.account(), mix.next().by(member, Instant.now()));
            }
            core.flush();
        }
    }
}
