package io.perennial.contract;

/** The way by which a contact took place. */
public enum Channel {
    BRANCH,
    MANAGER_VISIT,
    PHONE,
    CALL_CENTRE,
    MOBILE_APP,
    WEB,
    SMS,
    EMAIL,
    LETTER,
    WECHAT,
    ATM,
    EVENT,
    CLUB,
    ADVERTISING,
    PARTNER,
    ONLINE_CHAT,
    WEALTH_CENTRE,
    /** No contact in person: a standing order carried out, a posting made by the bank. */
    BACK_OFFICE
}
