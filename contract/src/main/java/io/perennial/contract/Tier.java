package io.perennial.contract;

/** Value tier of a customer (分层), lowest first; thresholds are the bank's. */
public enum Tier {
    MASS,
    PREFERRED,
    WEALTH,
    PREMIER,
    PRIVATE
}
