package io.perennial.bench;

import io.perennial.local.DemoStaff;
import io.perennial.local.Service;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * (e) A day begins: silent days are told, stages follow, planned actions are asked for, the population's snapshot is taken. It is
 * the last part, because the bank's day moves forward only.
 */
final class NightlySweep implements Measurement {

    private static final int CUSTOMERS = 100_000;

    private static final String SILENT = "select count(*) from scored_customer where next_step_on <= '%s'";
    private static final String NO_SNAPSHOT =
            "select count(*) from (values (1)) one where not exists (select from population_snapshot where day >= '%s')";
    private static final String TO_REVIEW = "select count(*) from lifecycle where next_review_on <= '%s'";
    private static final String PLANNED = "select count(*) from action where status = 'PLANNED' and request_on <= '%s'";

    /** What one night cost, and how many customers it concerned. */
    private record Night(long concerned, Spent spent, double seconds) {

        double per100000(long customers) {
            return spent.total() * CUSTOMERS / customers;
        }
    }

    @Override
    public String part() {
        return "e";
    }

    @Override
    public String title() {
        return "nightly sweep";
    }

    @Override
    public void measure(Rig rig, Report report) throws Exception {
        Population population = rig.customers().grownTo(CUSTOMERS);
        long customers = population.size();
        LocalDate today = Population.today();
        night(rig, today.plusDays(1), "e warm-up");
        List<Night> nights = new ArrayList<>();
        for (int i = 1; i <= rig.options().repetitions(); i++) {
            nights.add(night(rig, today.plusDays(1L + i), "e " + i));
        }
        Night median = Median.of(nights, night -> night.spent().total());
        report.figure(new Figure(
                        part(),
                        title() + ", per 100,000 customers",
                        Text.of("%,d customers, %,d with silent days", customers, median.concerned()),
                        Text.of("%.1f CPU-s, %.0f s", median.per100000(customers), median.seconds()),
                        Target.NONE,
                        0)
                .between(Figure.spread(
                        nights.stream().map(night -> night.per100000(customers)).toList())));
    }

    private Night night(Rig rig, LocalDate day, String name) throws Exception {
        rig.settled().await(Waiting.LONG);
        long concerned = rig.databases().number(Service.SCORING, SILENT.formatted(day));
        Spent before = rig.cpu().read();
        long began = System.nanoTime();
        for (URI service : rig.services().all()) {
            rig.services().as(DemoStaff.OPERATIONS).put(service, "/v1/business-date", Map.of("date", day.toString()));
        }
        rig.settled().await(Waiting.LONG, () -> open(rig.databases(), day));
        Night night = new Night(concerned, rig.cpu().read().since(before), (System.nanoTime() - began) / 1e9);
        rig.progress()
                .say(Text.of(
                        "%-14s %d customers with silent days, %.1f CPU-s, %.0f s",
                        name, concerned, night.spent().total(), night.seconds()));
        return night;
    }

    private static long open(Databases databases, LocalDate day) throws SQLException {
        return databases.number(Service.SCORING, SILENT.formatted(day))
                + databases.number(Service.SCORING, NO_SNAPSHOT.formatted(day.minusDays(1)))
                + databases.number(Service.LIFECYCLE, TO_REVIEW.formatted(day))
                + databases.number(Service.LIFECYCLE, PLANNED.formatted(day));
    }
}
