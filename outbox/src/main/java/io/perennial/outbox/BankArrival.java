package io.perennial.outbox;

/** What a record on {@code bank-events} turned out to be. */
sealed interface BankArrival {

    Letter letter();

    /**
     * An event of another bank system.
     *
     * @param fingerprint of what it says, to tell a repetition from another event under the same id
     */
    record Readable(Letter letter, Reported reported, long fingerprint) implements BankArrival {}

    /** A type that no release of ours has known; counted and passed over. */
    record UnknownType(Letter letter) implements BankArrival {}

    /** A type that this listener leaves to others. */
    record NotForUs(Letter letter) implements BankArrival {}

    /** A record that cannot be applied as it is. */
    record Unreadable(Letter letter, String reason) implements BankArrival {}
}
