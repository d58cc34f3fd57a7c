package io.perennial.contract;

/** The ways in which a bank system may name a customer. */
public enum IdentifierType {
    ACCOUNT,
    CARD,
    PHONE,
    EMAIL,
    ID_DOCUMENT,
    OPEN_ID,
    CUSTOMER_NO
}
