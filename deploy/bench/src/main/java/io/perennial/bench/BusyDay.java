package io.perennial.bench;

import io.perennial.contract.Channel;
import io.perennial.contract.InteractionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;

/**
 * What customers do on a day, drawn from a seed: each as likely as the others, or one of them half of all. One interaction in a
 * hundred is a prospect's first payment, so that stages change as often as in life, and actions follow.
 */
final class BusyDay {

    /** What is done, in words. */
    static final String WORDS = Mix.WORDS + "; 1 in 100 is a prospect's first payment";

    private static final int FIRST_PAYMENT_EVERY = 100;

    private final Population population;
    private final ToLongFunction<Random> whose;

    private BusyDay(Population population, ToLongFunction<Random> whose) {
        this.population = population;
        this.whose = whose;
    }

    /** Everybody has as much to do with the bank as everybody else. */
    static BusyDay ofEverybody(Population population) {
        return new BusyDay(population, random -> random.nextLong(population.size()));
    }

    /** One customer has half of all interactions. */
    static BusyDay ofOneAboveAll(Population population) {
        return new BusyDay(population, random -> random.nextBoolean() ? 0 : random.nextLong(population.size()));
    }

    /** So many interactions. */
    List<Deed> deeds(int number, long seed) throws Exception {
        Random random = new Random(seed);
        Mix mix = new Mix(random);
        List<Member> prospects = population.prospects(number / FIRST_PAYMENT_EVERY);
        List<Deed> deeds = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            boolean first = i % FIRST_PAYMENT_EVERY == FIRST_PAYMENT_EVERY - 1;
            deeds.add(
                    first
                            ? new Deed(prospects.get(i / FIRST_PAYMENT_EVERY), firstPayment())
                            : new Deed(population.customer(whose.applyAsLong(random)), mix.next()));
        }
        return deeds;
    }

    /** What moves a prospect to the next stage. */
    static Interaction firstPayment() {
        return Interaction.of(InteractionKind.TRANSACTION, Channel.MOBILE_APP).amount("-88.00");
    }
}
