package io.perennial.contract;

/** The six stages of a customer's life with the bank (客户生命周期). */
public enum Stage {
    /** 潜在期: knows of the bank or shows interest; nothing bought yet. */
    POTENTIAL,
    /** 开发期: first purchase made, the relationship begins. */
    DEVELOPMENT,
    /** 成长期: satisfied, trusts the bank, deals frequently. */
    GROWTH,
    /** 成熟期: highest trust; the bank has the largest share of their business that it can get. */
    MATURE,
    /** 衰退期: dealings begin to fall. */
    DECLINE,
    /** 终止期: practically no dealings left, all claims and debts settled. */
    TERMINATED
}
