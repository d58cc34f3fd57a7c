package io.perennial.contract;

/** How much a complaint weighs. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH
}
