package io.perennial.faults;

import io.perennial.faults.bank.Backlog;
import io.perennial.faults.bank.ConsumerGroups;
import io.perennial.faults.bank.Instance;
import io.perennial.faults.bank.Rig;
import io.perennial.faults.bank.Vitals;
import io.perennial.faults.fault.Kind;
import io.perennial.faults.fault.Scene;
import io.perennial.faults.fault.Schedule;
import io.perennial.faults.load.Journal;
import io.perennial.faults.load.LoadClient;
import io.perennial.faults.load.Outcome;
import io.perennial.faults.oracle.Invariant;
import io.perennial.faults.oracle.Oracle;
import io.perennial.faults.oracle.Violation;
import io.perennial.faults.planted.Plant;
import io.perennial.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One round: load, faults, load until all is well again, rest, judgement. */
final class Round {

    private static final Duration TO_RECOVER = Duration.ofSeconds(90);
    private static final Duration TO_ANSWER = Duration.ofSeconds(120);
    private static final Duration REHEARSAL = Duration.ofSeconds(15);
    private static final Duration SECOND_LOOK = Duration.ofSeconds(5);
    /** Of the operations that were wanted, so many in the hundred have to be done: idle clients would prove nothing. */
    private static final int LEAST_DONE = 40;

    private final Settings settings;
    private final Rig rig;
    private final Journal journal;
    private final ConsumerGroups groups;
    private final Backlog backlog;
    private final Oracle oracle;

    Round(Settings settings, Rig rig, Journal journal, ConsumerGroups groups, Backlog backlog, Oracle oracle) {
        this.settings = settings;
        this.rig = rig;
        this.journal = journal;
        this.groups = groups;
        this.backlog = backlog;
        this.oracle = oracle;
    }

    Result play(Ticket ticket) throws Exception {
        long began = System.nanoTime();
        int startsBefore = starts();
        int killedBefore = rig.supervisor().killed();
        try (LoadClient clients = clients(ticket)) {
            Random random = new Random(ticket.seed());
            Schedule schedule = schedule(ticket, clients, random);
            Vitals vitals = new Vitals(rig);
            clients.begin();
            Play play = new Play(schedule, clients.latencies()::mark);
            List<Long> megabytes;
            try (MemoryWatch memory = new MemoryWatch(vitals)) {
                play.run();
                megabytes = memory.megabytes();
            }
            Map<String, Double> answered = new TreeMap<>();
            clients.latencies().answeredSinceMark().forEach((service, share) -> answered.put(service.module(), share));
            Recovery watch = new Recovery(backlog, clients.latencies());
            Optional<Double> recovery = watch.await(TO_RECOVER);
            String unwell = recovery.isPresent() ? null : watch.now();
            loadUntil(began);
            boolean allAnswered = clients.finish(TO_ANSWER);
            Optional<Double> rest = new Rest(backlog).await();
            List<Violation> violations = new ArrayList<>(atRest(allAnswered, rest.isPresent()));
            clients.replaySome();
            clients.badInputNotRefused().forEach(what -> violations.add(new Violation(Invariant.I17, what)));
            vitals.complaints().forEach(what -> violations.add(new Violation(Invariant.I18, what)));
            violations.addAll(judge(ticket.round()));
            violations.addAll(tooLittle(clients.tally().of(Outcome.OK)));
            Result.Soak soak = ticket.minutes() == 0 ? null : new Result.Soak(ticket.minutes(), megabytes);
            if (soak != null && !soak.isFlat()) {
                violations.add(new Violation(Invariant.I18, "memory grew: " + megabytes));
            }
            return new Result(
                    settings.seed(),
                    ticket.round(),
                    ticket.commit(),
                    Runtime.version().feature(),
                    ticket.plantName(),
                    schedule + (play.failures().isEmpty() ? "" : " (but " + play.failures() + ")"),
                    clients.tally().of(Outcome.OK),
                    clients.tally().of(Outcome.REJECTED),
                    clients.tally().of(Outcome.UNKNOWN),
                    clients.open(),
                    recovery.orElse(null),
                    unwell,
                    rest.orElse(null),
                    rig.supervisor().killed() - killedBefore,
                    starts() - startsBefore,
                    vitals.residentMegabytes(),
                    answered,
                    Violation.firstOfEach(violations),
                    (System.nanoTime() - began) / 1e9,
                    soak);
        }
    }

    /** Some load without faults, so that services show what they need for their work. */
    void rehearse() throws Exception {
        try (LoadClient clients = clients(new Ticket(0, settings.seed(), Set.of(), null, null, 0))) {
            clients.begin();
            TimeUnit.MILLISECONDS.sleep(REHEARSAL.toMillis());
            clients.finish(TO_ANSWER);
        }
        new Rest(backlog).await();
        oracle.close(0);
    }

    private Schedule schedule(Ticket ticket, LoadClient clients, Random random) {
        boolean brief = settings.flag(Setting.BRIEF) || ticket.minutes() > 0;
        Scene scene = new Scene(rig, groups, clients, random, ticket.services(), brief, settings.outage());
        return ticket.minutes() > 0
                ? Schedule.eachMinute(scene, ticket.kinds(), ticket.minutes())
                : Schedule.draw(scene, ticket.kinds());
    }

    private int starts() {
        return rig.instances().stream().mapToInt(Instance::starts).sum();
    }

    private LoadClient clients(Ticket ticket) {
        return new LoadClient(
                rig,
                journal,
                new LoadClient.Round(
                        ticket.round(),
                        ticket.seed(),
                        settings.number(Setting.WORKERS),
                        settings.number(Setting.RATE),
                        settings.number(Setting.CUSTOMERS)));
    }

    private void loadUntil(long began) throws InterruptedException {
        long rest = TimeUnit.SECONDS.toNanos(settings.number(Setting.LOAD)) - (System.nanoTime() - began);
        TimeUnit.NANOSECONDS.sleep(Math.max(0, rest));
    }

    private List<Violation> atRest(boolean allAnswered, boolean done) throws Exception {
        List<Violation> violations = new ArrayList<>();
        if (!allAnswered) {
            violations.add(new Violation(Invariant.I18, "some requests were never answered"));
        }
        if (!done) {
            violations.add(new Violation(Invariant.I5, "it does not come to rest: %s".formatted(backlog.standing())));
        }
        if (!rig.supervisor().awaitReady(TO_RECOVER)) {
            violations.add(new Violation(Invariant.I18, "not all instances are ready"));
        }
        groups.wentBack().forEach(where -> violations.add(new Violation(Invariant.I19, where)));
        return violations;
    }

    private List<Violation> tooLittle(int done) {
        int wanted = settings.number(Setting.RATE) * settings.number(Setting.LOAD) * LoadClient.OPERATIONS_PER_REQUEST;
        return 100 * done >= LEAST_DONE * wanted
                ? List.of()
                : List.of(new Violation(Invariant.I18, "only %d of %d operations were done".formatted(done, wanted)));
    }

    /** What is wrong is looked at once more: it may have been under way. */
    private List<Violation> judge(int round) throws Exception {
        List<Violation> violations = oracle.judge(round);
        if (!violations.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(SECOND_LOOK.toMillis());
            violations = oracle.judge(round);
        }
        oracle.close(round);
        return violations;
    }

    /**
     * What is to be played.
     *
     * @param seed of the round
     * @param kinds of faults to draw from
     * @param plant the planted bug, whose services are what faults aim at; null if none
     * @param minutes of a long round with a fault in each; 0: a usual one
     */
    record Ticket(int round, long seed, Set<Kind> kinds, String commit, Plant plant, int minutes) {

        private String plantName() {
            return plant == null ? null : plant.name();
        }

        private Set<Service> services() {
            return plant == null ? EnumSet.allOf(Service.class) : plant.services();
        }
    }
}
