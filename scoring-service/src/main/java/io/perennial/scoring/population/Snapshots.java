package io.perennial.scoring.population;

import io.perennial.contract.Tier;
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

    private final Sql sql;
    private final ScoringSettings settings;

    Snapshots(Sql sql, ScoringSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** Takes the snapshot of a day, which must be over; one taken before is replaced. */
    @Transactional
    public void take(LocalDate day, Instant now) {
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

    /** The latest snapshot up to a day that saw anybody. */
    @Transactional
    public Optional<Population> latest(LocalDate asOf) {
        return sql.one(
                        "select day, contribution, active, a, b, c from population_snapshot "
                                + "where day <= ? and active > 0 order by day desc limit 1",
                        row -> new Population(
                                row.date("day"),
                                row.word("contribution", Contribution.class),
                                row.number("active"),
                                row.number("a"),
                                row.number("b"),
                                row.number("c"),
                                Map.of()),
                        asOf)
                .map(this::withCutOffs);
    }

    private Population withCutOffs(Population bare) {
        Map<Cut, List<BigDecimal>> values = new HashMap<>();
        sql.query(
                        "select measure, tier, value from population_cut_off where day = ? order by measure, tier, step",
                        Snapshots::line,
                        bare.day())
                .forEach(line -> values.computeIfAbsent(line.cut, cut -> new ArrayList<>())
                        .add(line.value));
        Map<Cut, CutOffs> cutOffs = new HashMap<>();
        values.forEach((cut, all) -> cutOffs.put(cut, new CutOffs(all)));
        return new Population(bare.day(), bare.contribution(), bare.active(), bare.a(), bare.b(), bare.c(), cutOffs);
    }

    private record Line(Cut cut, BigDecimal value) {}

    private static Line line(Row row) throws SQLException {
        String tier = row.string("tier");
        Cut cut = new Cut(row.word("measure", Measure.class), tier.isEmpty() ? null : Tier.valueOf(tier));
        return new Line(cut, row.decimal("value"));
    }
}
