package io.perennial.faults;

import io.perennial.faults.bank.Backlog;
import io.perennial.faults.bank.ConsumerGroups;
import io.perennial.faults.bank.Rig;
import io.perennial.faults.bank.Sessions;
import io.perennial.faults.fault.Kind;
import io.perennial.faults.load.Journal;
import io.perennial.faults.oracle.Oracle;
import io.perennial.faults.oracle.Tables;
import io.perennial.faults.oracle.TopicDump;
import io.perennial.faults.planted.Plant;
import io.perennial.local.Progress;
import io.perennial.local.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/** Rounds on one bank, one after the other. What was played before is not played again. */
final class Campaign {

    /** Kafka's clients tell of each broker that is away; held here because a logger that nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final Duration TO_BEGIN = Duration.ofMinutes(5);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private final Settings settings;
    private final Progress progress;
    private final Report report;
    private final String commit;

    Campaign(Settings settings, Progress progress, Report report, String commit) {
        KAFKA.setLevel(Level.OFF);
        this.settings = settings;
        this.progress = progress;
        this.report = report;
        this.commit = commit;
    }

    /** Plays what is left of the campaign. Whether all of it went well. */
    boolean play() throws Exception {
        Set<Integer> before = report.rounds(settings.seed());
        List<Integer> left = IntStream.rangeClosed(1, settings.number(Setting.ROUNDS))
                .filter(number -> !before.contains(number))
                .boxed()
                .toList();
        if (!before.isEmpty()) {
            progress.say(before.size() + " rounds were played before");
        }
        return left.isEmpty()
                || onABank(this::program, round -> {
                    boolean allClean = true;
                    for (int number : left) {
                        allClean &= played(round, ticket(number, settings.kinds(), null))
                                .isClean();
                    }
                    return allClean;
                });
    }

    /** One long round. Whether it went well. */
    boolean soak(int minutes) throws Exception {
        return onABank(this::program, round -> played(
                        round, new Round.Ticket(1, settings.seed(), settings.kinds(), commit, null, minutes))
                .isClean());
    }

    /** Plays until a violation is found, with a bug planted into the services. Whether it was found. */
    boolean catches(Plant plant, Function<Service, Path> programs, int rounds) throws Exception {
        return onABank(programs, round -> {
            for (int number = 1; number <= rounds; number++) {
                if (!played(round, ticket(number, plant.faults(), plant)).isClean()) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Where the package of a service is. */
    Path program(Service service) {
        return service.program(settings.repository());
    }

    private Result played(Round round, Round.Ticket ticket) throws Exception {
        Result result = round.play(ticket);
        progress.say(result.line());
        report.add(result);
        return result;
    }

    private Round.Ticket ticket(int number, Set<Kind> kinds, Plant plant) {
        long seed = new Random(settings.seed() * 1_000_003 + number).nextLong();
        return new Round.Ticket(number, seed, kinds, commit, plant, 0);
    }

    private boolean onABank(Function<Service, Path> programs, Rounds rounds) throws Exception {
        Path data = settings.path(Setting.DATA);
        try (Rig rig = new Rig(data, settings.number(Setting.PORT), DAY, programs)) {
            progress.say("starting four PostgreSQL, a broker and six service instances");
            Thread atCtrlC = new Thread(() -> stop(rig), "stop");
            Runtime.getRuntime().addShutdownHook(atCtrlC);
            rig.start();
            awaitReady(rig);
            Path path = data.resolve("journal.jsonl");
            try (Journal journal = new Journal(path);
                    Sessions sessions = new Sessions(rig);
                    ConsumerGroups groups = new ConsumerGroups(rig.broker().bootstrapServers());
                    TopicDump topics = new TopicDump(rig.broker().bootstrapServers())) {
                Tables tables = new Tables(name -> sessions.with(Service.valueOf(name.toUpperCase(Locale.ROOT))));
                Backlog backlog = new Backlog(rig, sessions, groups);
                Oracle oracle = new Oracle(path, tables, topics::catchUp, rig.logs(), DAY);
                Round round = new Round(settings, rig, journal, groups, backlog, oracle);
                if (rig.rehearses()) {
                    progress.say("first time on this build: a rehearsal");
                    round.rehearse();
                    rig.endRehearsal();
                    awaitReady(rig);
                }
                return rounds.play(round);
            } finally {
                Runtime.getRuntime().removeShutdownHook(atCtrlC);
            }
        }
    }

    private void awaitReady(Rig rig) throws InterruptedException {
        if (!rig.supervisor().awaitReady(TO_BEGIN)) {
            throw new IllegalStateException("the bank does not become ready; see " + rig.logs());
        }
        progress.say("all are ready");
    }

    private static void stop(Rig rig) {
        try {
            rig.close();
        } catch (Exception e) {
            e.printStackTrace();
        }
    }

    private interface Rounds {
        boolean play(Round round) throws Exception;
    }
}
