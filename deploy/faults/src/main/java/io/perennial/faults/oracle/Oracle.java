package io.perennial.faults.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Looks at everything that one round left behind. */
public final class Oracle {

    private static final List<Check> CHECKS = List.of(
            new RecordedOnce(),
            new ChangedOnce(),
            new ToldOnce(),
            new HeardOnce(),
            new ParkedOnce(),
            new CountedOnce(),
            new LegalLives(),
            new LivesAsHeard(),
            new ActedOnce(),
            new Repeatable());

    private final JournalReading journal;
    private final Tables tables;
    private final Supplier<Topics> topics;
    private final CleanLogs logs;
    private final EarlierRounds earlier;
    private final LocalDate today;

    /**
     * @param journal what the clients wrote down
     * @param topics reads everything that stands on them by now
     * @param logs where the services write theirs
     * @param today the bank's day
     */
    public Oracle(Path journal, Tables tables, Supplier<Topics> topics, Path logs, LocalDate today) {
        this.journal = new JournalReading(journal);
        this.tables = tables;
        this.topics = topics;
        this.logs = new CleanLogs(logs);
        this.earlier = new EarlierRounds(tables);
        this.today = today;
    }

    /** Everything that is not as it must be after a round; empty if all is well. */
    public List<Violation> judge(int round) throws IOException, SQLException {
        Topics told = topics.get();
        Evidence evidence = new Evidence(journal.of(round), tables, told, today);
        Findings findings = new Findings();
        for (Check check : CHECKS) {
            check.of(evidence, findings);
        }
        logs.look(findings);
        earlier.look(evidence.customers(), findings);
        return findings.all();
    }

    /** A round is judged for good: what it left behind has to stay. */
    public void close(int round) throws IOException, SQLException {
        Topics told = topics.get();
        told.forget(new Evidence(journal.of(round), tables, told, today).customers());
        earlier.remember();
        journal.close();
    }
}
