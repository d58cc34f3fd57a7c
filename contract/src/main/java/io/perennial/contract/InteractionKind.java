package io.perennial.contract;

/** What a contact was about. */
public enum InteractionKind {
    ENQUIRY,
    /** Money moved on an account at the customer's wish. */
    TRANSACTION,
    /** A product was bought. */
    PURCHASE,
    LOGIN,
    SERVICE_REQUEST,
    COMPLAINT,
    SURVEY_RESPONSE,
    CAMPAIGN_CONTACT,
    CARE_CALL,
    MEETING,
    /** A debt was paid back, wholly or in part. */
    REPAYMENT,
    ACCOUNT_OPENED,
    ACCOUNT_CLOSED,
    PAGE_VIEW,
    SESSION,
    /** Interest, fees: booked by the bank, not done by the customer. */
    BANK_POSTING,
    /** Takes an earlier booking back. */
    REVERSAL,
    OTHER
}
