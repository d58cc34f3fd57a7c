package io.perennial.contract;

/** The four ways to keep a customer, or not (挽留策略). */
public enum RetentionStrategy {
    /** 急救: high value, sudden fall; the relationship manager calls within one working day. */
    RESCUE,
    /** 应对: a competitor's offer; counter-offer. */
    RESPOND,
    /** 完善: complaints, a defect of service or product; mend it, then tell. */
    IMPROVE,
    /** 放弃: keeping costs more than it brings; no more spending, service stays correct. */
    ABANDON
}
