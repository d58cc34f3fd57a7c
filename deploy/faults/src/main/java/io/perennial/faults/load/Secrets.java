package io.perennial.faults.load;

/** Words that stand for personal data in what is sent: no log of a service may ever show them. */
public final class Secrets {

    /** Begins every name. */
    public static final String NAME = "Rumpelstilz ";

    /** Begins every note; the operation's id follows. */
    public static final String NOTE = "between us: ";

    private Secrets() {}
}
