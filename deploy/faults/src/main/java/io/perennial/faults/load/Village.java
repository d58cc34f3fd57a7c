package io.perennial.faults.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** The customers of one round, as they become known: a few of them busy, some of them moved by hand. */
final class Village {

    /** One of them. */
    record Customer(int number, UUID id, String account) {}

    private static final int HOT = 6;
    private static final int BY_HAND = 4;

    private final int round;
    private final int size;
    private final List<String> announced = new ArrayList<>();
    private final List<Customer> customers = new ArrayList<>();
    private final List<UUID> complaints = new ArrayList<>();

    Village(int round, int size) {
        this.round = round;
        this.size = size;
    }

    /** An account whose owner is to be registered now; events may name it from now on. Empty if all have come. */
    synchronized Optional<String> newcomer() {
        if (announced.size() == size) {
            return Optional.empty();
        }
        announced.add("R" + round + "N" + announced.size());
        return Optional.of(announced.get(announced.size() - 1));
    }

    synchronized void registered(UUID id, String account) {
        customers.add(new Customer(announced.indexOf(account), id, account));
    }

    synchronized void complained(UUID complaint) {
        complaints.add(complaint);
    }

    /** A complaint that nobody has settled yet. */
    synchronized Optional<UUID> takeComplaint(Random random) {
        return complaints.isEmpty()
                ? Optional.empty()
                : Optional.of(complaints.remove(random.nextInt(complaints.size())));
    }

    /** Somebody known: half the time one of the few busy ones. */
    synchronized Optional<Customer> somebody(Random random) {
        if (customers.isEmpty()) {
            return Optional.empty();
        }
        int among = random.nextBoolean() ? Math.min(HOT, customers.size()) : customers.size();
        return Optional.of(customers.get(random.nextInt(among)));
    }

    /** An account, whether its owner is known already or not. */
    synchronized Optional<String> someAccount(Random random) {
        return announced.isEmpty() ? Optional.empty() : Optional.of(announced.get(random.nextInt(announced.size())));
    }

    /** One of those whom persons move by hand. */
    synchronized Optional<Customer> movedByHand(Random random) {
        List<Customer> them =
                customers.stream().filter(one -> one.number() % BY_HAND == 0).toList();
        return them.isEmpty() ? Optional.empty() : Optional.of(them.get(random.nextInt(them.size())));
    }
}
