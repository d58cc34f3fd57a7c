package io.perennial.lifecycle.decision;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Facts;
import io.perennial.contract.Tier;

/** Groups of customers that may have rule sets of their own. */
public enum Audience {
    RETAIL,
    PRIVATE_BANK,
    CORPORATE;

    /** Companies and public bodies are corporate, persons of the highest tier private bank, all others retail. */
    public static Audience of(Facts facts) {
        if (facts.customerType() == CustomerType.COMPANY || facts.customerType() == CustomerType.PUBLIC_BODY) {
            return CORPORATE;
        }
        return facts.tier() == Tier.PRIVATE ? PRIVATE_BANK : RETAIL;
    }
}
