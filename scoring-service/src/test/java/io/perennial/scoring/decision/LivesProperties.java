package io.perennial.scoring.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Facts;
import io.perennial.scoring.decision.Lives.Happening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whatever a life looks like and however its events arrive, everybody learns the same. */
class LivesProperties {

    private static final LocalDate END = Lives.END;

    @Property(tries = 40)
    void a_life_lived_day_by_day_tells_exactly_the_steps_of_the_plain_reading(
            @ForAll("lives") List<Happening> life, @ForAll("customers") Customer customer) {
        Bookkeeper bookkeeper = new Bookkeeper();
        List<Happening> inOrder = new ArrayList<>(life);
        inOrder.sort(Comparator.comparing(Happening::day));

        for (Happening happening : inOrder) {
            if (!bookkeeper.knows() && !happening.day().isBefore(customer.since())) {
                bookkeeper.register(customer, happening.day());
            }
            bookkeeper.sweep(happening.day());
            bookkeeper.hear(List.of(happening), happening.day());
        }
        bookkeeper.register(customer, END);
        bookkeeper.sweep(END);

        assertSame(bookkeeper.told(), new DayByDay(customer, life).steps(END));
    }

    @Property(tries = 80)
    void any_order_and_any_batches_leave_the_same_knowledge(
            @ForAll("lives") List<Happening> life, @ForAll("customers") Customer customer, @ForAll long seed) {
        TreeMap<LocalDate, Facts> expected = new DayByDay(customer, life).steps(END);
        Bookkeeper bookkeeper = new Bookkeeper();

        live(bookkeeper, customer, life, new Random(seed));

        assertThat(bookkeeper.told().keySet()).containsAll(expected.keySet());
        // a customerSince that was corrected to a later day may have been told as a step before
        bookkeeper.told().tailMap(expected.firstKey()).forEach((day, facts) -> assertThat(facts)
                .as("what is known on %s", day)
                .isEqualTo(expected.floorEntry(day).getValue()));
    }

    @Property(tries = 100)
    void telling_everything_again_changes_nothing(
            @ForAll("lives") List<Happening> life, @ForAll("customers") Customer customer) {
        Timeline timeline = timeline(life, customer);

        Retelling first = Retelling.ofAll(Standing.UNTOLD, timeline, END);
        Retelling again = Retelling.ofAll(first.standing(), timeline, END);

        assertThat(again).isEqualTo(first);
        assertThat(Retelling.ofSilence(first.standing(), timeline, END).steps()).isEmpty();
    }

    @Property(tries = 100)
    void the_next_silent_step_is_the_first_of_those_that_come(
            @ForAll("lives") List<Happening> life, @ForAll("customers") Customer customer) {
        Timeline timeline = timeline(life, customer);
        LocalDate last = timeline.lastDay();

        Stretch stretch = timeline.between(timeline.firstDay(), last);

        assertThat(timeline.between(last.plusDays(1), last.plusYears(7)).steps().stream()
                        .map(step -> step.day())
                        .findFirst()
                        .orElse(null))
                .isEqualTo(stretch.nextStepOn());
    }

    @Property(tries = 60)
    void a_part_of_a_life_is_a_part_of_the_whole(
            @ForAll("lives") List<Happening> life,
            @ForAll("customers") Customer customer,
            @ForAll @LongRange(min = 0, max = 900) long begin) {
        Timeline timeline = timeline(life, customer);
        LocalDate from = Lives.BEGIN.plusDays(begin);

        assertThat(timeline.between(from, END).steps())
                .isEqualTo(timeline.between(timeline.firstDay(), END).steps().stream()
                        .filter(step -> !step.day().isBefore(from))
                        .toList());
    }

    @Property(tries = 100)
    void read_from_a_past_onwards_a_life_goes_on_as_if_it_were_read_whole(
            @ForAll("lives") List<Happening> life,
            @ForAll("customers") Customer customer,
            @ForAll @LongRange(min = 0, max = 300) long earlier,
            @ForAll @LongRange(min = 0, max = 200) long later) {
        Bookkeeper bookkeeper = new Bookkeeper();
        bookkeeper.hear(life, END);
        LocalDate through = Lives.BEGIN.plusDays(earlier + later);
        LocalDate from = Past.serves(through);
        Timeline whole = bookkeeper.timelineOf(customer);

        Timeline fromPast = bookkeeper.timelineOf(customer, Lives.BEGIN.plusDays(earlier), through);

        assertThat(fromPast.firstDay()).isEqualTo(whole.firstDay());
        assertThat(fromPast.between(from, END)).isEqualTo(whole.between(from, END));
    }

    @Provide
    Arbitrary<List<Happening>> lives() {
        return Lives.any();
    }

    @Provide
    Arbitrary<Customer> customers() {
        return Arbitraries.integers()
                .between(-500, 300)
                .map(days -> new Customer(CustomerType.INDIVIDUAL, Lives.BEGIN.plusDays(days)));
    }

    // Shuffled, cut into batches, registered somewhere in between, while the days go by at their own pace.
    private static void live(Bookkeeper bookkeeper, Customer customer, List<Happening> life, Random random) {
        List<Happening> shuffled = new ArrayList<>(life);
        Collections.shuffle(shuffled, random);
        LocalDate today = Lives.BEGIN.plusDays(random.nextInt(900));
        int registeredAt = random.nextInt(life.size() + 1);
        int heard = 0;
        Customer mistaken = new Customer(customer.type(), customer.since().plusDays(random.nextInt(200) - 100));
        while (heard < shuffled.size()) {
            int until = Math.min(shuffled.size(), heard + 1 + random.nextInt(6));
            if (heard <= registeredAt && registeredAt < until) {
                bookkeeper.register(mistaken, today);
            }
            bookkeeper.hear(shuffled.subList(heard, until), today);
            heard = until;
            today = random.nextInt(4) == 0 && today.plusDays(40).isBefore(END) ? today.plusDays(40) : today;
            if (random.nextBoolean() && heard > registeredAt) {
                bookkeeper.sweep(today);
            }
        }
        bookkeeper.register(customer, today);
        bookkeeper.sweep(END);
    }

    private static Timeline timeline(List<Happening> life, Customer customer) {
        Bookkeeper bookkeeper = new Bookkeeper();
        bookkeeper.hear(life, END);
        return bookkeeper.timelineOf(customer);
    }

    private static void assertSame(TreeMap<LocalDate, Facts> told, TreeMap<LocalDate, Facts> expected) {
        for (Map.Entry<LocalDate, Facts> step : expected.entrySet()) {
            assertThat(told.get(step.getKey())).as("step of %s", step.getKey()).isEqualTo(step.getValue());
        }
        assertThat(told.keySet()).isEqualTo(expected.keySet());
    }
}
