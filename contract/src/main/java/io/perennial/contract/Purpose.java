package io.perennial.contract;

/** What a customer may be contacted for; consent to one is no consent to another (个人信息保护法, article 14). */
public enum Purpose {
    /** What a contract is about: its beginning, its use, its end, a complaint (服务). */
    SERVICE,
    /** Offers of any kind (营销). */
    MARKETING,
    /** Asking how it was (满意度调查). */
    SURVEY
}
