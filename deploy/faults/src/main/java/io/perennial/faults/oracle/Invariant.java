package io.perennial.faults.oracle;

/** What must be true after any fault, once everything has come to rest. */
public enum Invariant {
    I1("every acknowledged interaction is recorded exactly once"),
    I2("nothing is recorded that was refused"),
    I3("every interaction is in each derived count exactly once"),
    I4("nothing is derived or recorded without a source"),
    I5("everything comes to rest, outboxes are empty, and nothing is parked but poison"),
    I6("the topics hold exactly what was told, each event under one id"),
    I7("each customer's events stand on their topic in the order 1..n"),
    I8("every consumer has heard exactly what was told"),
    I9("every life is a legal path, one step per trigger, and ends where the customer stands"),
    I10("every trigger has exactly one action, every action one contact and one effect"),
    I11("nothing planned is asked for before its day, nothing due is forgotten"),
    I12("scores and stages are those that the oracle computes"),
    I13("what is parked is the poison that was given, once where it was heard"),
    I17("bad input is refused with 4xx, and no log shows personal data"),
    I18("all instances are live and ready again, connections are back to normal"),
    I19("committed offsets never go back"),
    I20("the same request has the same answer, another under its key is refused");

    private final String promise;

    Invariant(String promise) {
        this.promise = promise;
    }

    /** In words. */
    public String promise() {
        return promise;
    }
}
