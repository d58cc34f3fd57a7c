package io.perennial.bench;

import java.util.List;

/**
 * (g) As (a), with ever more customers in the tables. They are seeded, after making sure that the seeded ones are as those who
 * are made through the loop. PostgreSQL has the memory that it would have in a bank of that size, for few customers as well.
 */
final class Growth implements Measurement {

    /** Of each of the 31 stories: more than 1,000 in all. */
    private static final int SAMPLED_OF_EACH = 33;

    @Override
    public String part() {
        return "g";
    }

    @Override
    public String title() {
        return "cost per event as customers grow";
    }

    @Override
    public void measure(Rig rig, Report report) throws Exception {
        Population population = rig.customers();
        long few = population.size();
        new Backlog().warmUp(rig);
        double cost = cost(rig, population);
        for (int scale : rig.options().scales()) {
            population.grownTo(scale);
            mustBeAlike(rig, population);
            double grown = cost(rig, population);
            report.figure(new Figure(
                    part(),
                    title(),
                    Text.of(
                            "%,d and %,d customers, %s of buffers",
                            few, scale, rig.options().buffersOfALargeBank()),
                    Text.of("%.3f and %.3f CPU-s/1,000: %.2f ×", cost, grown, grown / cost),
                    Target.GROWTH,
                    grown / cost));
        }
    }

    private static void mustBeAlike(Rig rig, Population population) throws Exception {
        rig.progress().say("Making " + SAMPLED_OF_EACH + " customers of each story, to compare the seeded ones with");
        List<Member> made = population.made(SAMPLED_OF_EACH);
        List<Member> seeded = population.latest(SAMPLED_OF_EACH);
        population.mustBeAlike(made, seeded);
        rig.progress().say(seeded.size() + " seeded customers are as " + made.size() + " made through the loop");
    }

    private double cost(Rig rig, Population population) throws Exception {
        String part = part() + " " + population.size();
        List<Repetition> repetitions =
                WholeLoop.run(Repetitions.withoutFloor(rig), rig, part, BusyDay.ofEverybody(population));
        return Median.of(repetitions.stream()
                .map(repetition -> repetition.per1000().total())
                .toList());
    }
}
