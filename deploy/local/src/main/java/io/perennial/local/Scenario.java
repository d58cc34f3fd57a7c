package io.perennial.local;

import java.time.LocalDate;
import java.util.Optional;

/** Something that happens to the bank once it runs, found through {@link java.util.ServiceLoader}. */
public interface Scenario {

    /** What {@code -Ddemo} calls it. */
    String name();

    /** The bank's day on which it has to be played, if that is not today; {@code -Dbusiness-date} goes before it. */
    default Optional<LocalDate> businessDate(Settings settings) {
        return Optional.empty();
    }

    /**
     * Plays it and prints its report.
     *
     * @throws Unexpected if the bank did not do what was expected
     */
    void play(Bank bank) throws Exception;

    /** Something that a scenario expected did not happen. */
    final class Unexpected extends Exception {

        private static final long serialVersionUID = 1;

        /** @param message what is missing, for a person */
        public Unexpected(String message) {
            super(message);
        }
    }
}
