package io.perennial.contract;

/** The topics, their names on the wire and who tells them. Each has 12 partitions, for ever: order hangs on it. */
public enum Topic {
    /** From other bank systems to interaction-service and customer-service. */
    BANK_EVENTS("bank-events"),
    /** From customer-service. */
    CUSTOMER_EVENTS("customer-events"),
    /** From interaction-service. */
    INTERACTION_EVENTS("interaction-events"),
    /** From scoring-service. */
    SCORE_EVENTS("score-events"),
    /** From lifecycle-service. */
    LIFECYCLE_EVENTS("lifecycle-events");

    /** Never changed: adding partitions would move customers between them and break their order. */
    public static final int PARTITIONS = 12;

    private final String wireName;

    Topic(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
