package io.perennial.scoring.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.perennial.clock.BusinessClock;
import io.perennial.contract.Ids;
import io.perennial.contract.Tier;
import io.perennial.database.OwnWork;
import io.perennial.outbox.Sql;
import io.perennial.scoring.decision.Abc;
import io.perennial.scoring.life.SilenceSweep;
import io.perennial.scoring.population.Population.Measure;
import io.perennial.testsupport.RealBank;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Cut-offs through populations that nobody else's test lives in: long ago. */
@QuarkusTest
@WithTestResource(RealBank.class)
class SnapshotIT {

    private static final Path CDNOW = Path.of("../../shared/data/cdnow/transactions.csv.gz");
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Inject
    Snapshots snapshots;

    @Inject
    NightlySnapshot night;

    @Inject
    SilenceSweep sweep;

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

    @Test
    void the_classes_of_a_published_population_come_out_as_published() throws IOException {
        assumeTrue(Files.exists(CDNOW), "skipped: the CDNOW data are not beside the repository");
        LocalDate day = LocalDate.of(1998, 6, 30);
        populate(day, cdnow());

        snapshots.take(day, NOW);

        Population population = snapshots.latest(day).orElseThrow();
        assertThat(List.of(population.a(), population.b(), population.c())).containsExactly(777L, 801L, 779L);
        assertThat(population.active()).isEqualTo(2_357);
        assertThat(population.of(Measure.ABC).values())
                .extracting(BigDecimal::doubleValue)
                .containsExactly(26.73, 76.17);
    }

    @Test
    void a_hundred_equal_steps_are_cut_into_fifths_and_a_tenth() {
        LocalDate day = LocalDate.of(1990, 6, 30);
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (int i = 1; i <= 100; i++) {
            amounts.put("customer " + i, BigDecimal.valueOf(i));
        }
        populate(day, amounts);

        snapshots.take(day, NOW);
        snapshots.take(day, NOW);

        Population population = snapshots.latest(day.plusYears(1)).orElseThrow();
        assertThat(population.day()).isEqualTo(day);
        assertThat(population.of(Measure.MONETARY).values())
                .extracting(BigDecimal::intValue)
                .containsExactly(20, 40, 60, 80);
        assertThat(population.of(Measure.RECENCY).exceededBy(BigDecimal.ZERO)).isZero();
        assertThat(population.of(Measure.VOLUME, Tier.MASS).orElseThrow().values())
                .first()
                .extracting(BigDecimal::doubleValue)
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(90, within(0.001));
        assertThat(Abc.of(new BigDecimal(100), population.of(Measure.ABC))).isEqualTo(Abc.A);
        assertThat(Abc.of(BigDecimal.ONE, population.of(Measure.ABC))).isEqualTo(Abc.C);
    }

    @Test
    void the_night_takes_a_snapshot_of_the_day_that_ended_once() {
        LocalDate yesterday = clock.today().minusDays(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> sweep.isDone(yesterday));

        night.takeIfMissing();
        Instant taken = takenAt(yesterday);
        night.takeIfMissing();

        assertThat(snapshots.lastDay()).contains(yesterday);
        assertThat(takenAt(yesterday)).isEqualTo(taken);
    }

    private Instant takenAt(LocalDate day) {
        return sql.one("select taken_at from population_snapshot where day = ?", row -> row.instant("taken_at"), day)
                .orElseThrow();
    }

    @Test
    void before_the_first_snapshot_there_is_none() {
        assertThat(snapshots.latest(LocalDate.of(1980, 1, 1))).isEmpty();
    }

    private void populate(LocalDate day, Map<String, BigDecimal> amounts) {
        UUID[] ids = amounts.keySet().stream().map(name -> Ids.next()).toArray(UUID[]::new);
        BigDecimal[] volumes = amounts.values().toArray(BigDecimal[]::new);
        OwnWork.run(() -> populate(day, ids, volumes));
    }

    private void populate(LocalDate day, UUID[] ids, BigDecimal[] volumes) {
        sql.update(
                "insert into scored_customer (customer_id, customer_type, customer_since) "
                        + "select id, 'INDIVIDUAL', ? from unnest(?) as n(id)",
                day,
                ids);
        sql.update(
                "insert into dated_facts select id, ?, '', 1, 1, amount, 0, 0, 0, 0, 0, 0, 0, 0, 1, amount, 0, '{}' "
                        + "from unnest(?, ?) as n(id, amount)",
                day,
                ids,
                volumes);
    }

    private static Map<String, BigDecimal> cdnow() throws IOException {
        Map<String, BigDecimal> amounts = new TreeMap<>(Collections.reverseOrder());
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(CDNOW)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> amounts.merge(cells[0], new BigDecimal(cells[4]), BigDecimal::add));
        }
        return amounts;
    }
}
