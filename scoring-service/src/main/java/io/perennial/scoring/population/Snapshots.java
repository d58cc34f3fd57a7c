package io.perennial.scoring.population;

import io.perennial.contract.Tier;
import io.perennial.database.OwnWork;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import io.perennial.scoring.decision.CutOffs;
import io.perennial.scoring.models.ScoringSettings;
import io.perennial.scoring.models.ScoringSettings.Contribution;
import io.perennial.scoring.population.Population.Cut;
import io.perennial.scoring.population.Population.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dated snapshots of the population. */
@ApplicationScoped
public class Snapshots {

    private static final String SEEN = "select day, contribution, active, a, b, c from population_snapshot ";

    private final Sql sql;
    private final ScoringSettings settings;

    Snapshots(Sql sql, ScoringSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** Takes the snapshot of a day, which must be over; one taken before is replaced. */
    @Transactional
    public void take(LocalDate day, Instant now) {
        OwnWork.run(() -> takeOfAll(day, now));
    }

    private void takeOfAll(LocalDate day, Instant now) {
        // replicas may both find it missing: one after the other
        sql.query("select pg_advisory_xact_lock(hashtext('population_snapshot'))", row -> true);
        sql.update("delete from population_snapshot where day = ?", day);
        sql.update(
                SnapshotSql.POPULATION, settings.contribution() == Contribution.INCOME, day, day, day, day, day, day);
        sql.update(SnapshotSql.SNAPSHOT, day, now, settings.contribution());
        sql.update(SnapshotSql.QUINTILES, day, day);
        sql.update(SnapshotSql.CLASSES, day);
        sql.update(SnapshotSql.TOP_OF_TIERS, day);
        sql.update("drop table population");
    }

    /** The day of the latest snapshot. */
    @Transactional
    public Optional<LocalDate> lastDay() {
        return sql.one("select max(day) as day from population_snapshot", row -> Optional.ofNullable(row.date("day")))
                .flatMap(day -> day);
    }

    /** The latest snapshot up to a day that saw anybody; of a day without one that is the one before. */
    @Transactional
    public Optional<Population> latest(LocalDate asOf) {
        List<Population> found =
                sql.query(SEEN + "where day <= ? and active > 0 order by day desc limit 1", Snapshots::bare, asOf);
        return withCutOffs(found).stream().findFirst();
    }

    /** The snapshots of some days, both included, that saw anybody: the oldest so many. */
    @Transactional
    public List<Population> between(LocalDate from, LocalDate to, int most) {
        return withCutOffs(sql.query(
                SEEN + "where day between ? and ? and active > 0 order by day limit ?",
                Snapshots::bare,
                from,
                to,
                most));
    }

    private static Population bare(Row row) throws SQLException {
        return new Population(
                row.date("day"),
                row.word("contribution", Contribution.class),
                row.number("active"),
                row.number("a"),
                row.number("b"),
                row.number("c"),
                Map.of());
    }

    private List<Population> withCutOffs(List<Population> bare) {
        Map<LocalDate, Map<Cut, List<BigDecimal>>> values = new HashMap<>();
        sql.query(
                        "select day, measure, tier, value from population_cut_off where day = any(?) "
                                + "order by day, measure, tier, step",
                        Snapshots::line,
                        (Object) bare.stream().map(Population::day).toArray(LocalDate[]::new))
                .forEach(line -> values.computeIfAbsent(line.day, day -> new HashMap<>())
                        .computeIfAbsent(line.cut, cut -> new ArrayList<>())
                        .add(line.value));
        return bare.stream()
                .map(population -> population.with(cutOffs(values.getOrDefault(population.day(), Map.of()))))
                .toList();
    }

    private static Map<Cut, CutOffs> cutOffs(Map<Cut, List<BigDecimal>> values) {
        Map<Cut, CutOffs> cutOffs = new HashMap<>();
        values.forEach((cut, all) -> cutOffs.put(cut, new CutOffs(all)));
        return cutOffs;
    }

    private record Line(LocalDate day, Cut cut, BigDecimal value) {}

    private static Line line(Row row) throws SQLException {
        String tier = row.string("tier");
        Cut cut = new Cut(row.word("measure", Measure.class), tier.isEmpty() ? null : Tier.valueOf(tier));
        return new Line(row.date("day"), cut, row.decimal("value"));
    }
}
