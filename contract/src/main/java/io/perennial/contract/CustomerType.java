package io.perennial.contract;

/** Whom a customer record stands for. */
public enum CustomerType {
    INDIVIDUAL,
    COMPANY,
    PUBLIC_BODY
}
