package io.perennial.lifecycle.decision;

import io.perennial.contract.CustomerType;
import io.perennial.contract.Facts;
import io.perennial.contract.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What is known of a customer, told in the trade's words. Starts with a person who has done nothing yet. */
public final class Known {

    private CustomerType type = CustomerType.INDIVIDUAL;
    private LocalDate since = LocalDate.of(2020, 1, 1);
    private int activity;
    private int activityBefore;
    private LocalDate lastDeal;
    private LocalDate lastNewBusiness;
    private int products;
    private int accounts;
    private boolean hadAccount;
    private BigDecimal balance = BigDecimal.ZERO;
    private BigDecimal debt = BigDecimal.ZERO;
    private BigDecimal assets = BigDecimal.ZERO;
    private BigDecimal assetsBefore;
    private BigDecimal share;
    private BigDecimal satisfaction;
    private int complaints;
    private BigDecimal churn;
    private Tier tier = Tier.MASS;
    private Tier tierBefore;
    private BigDecimal income;
    private BigDecimal cost;
    private String cause;

    private Known() {}

    public static Known customer() {
        return new Known();
    }

    /** An ordinary customer with an account, who dealt on that day and whom no rule would move to DECLINE. */
    public static Known steady(LocalDate lastDeal) {
        return customer().deals(5, 5).last(lastDeal).accounts(1).assets("20000", "20000");
    }

    public Known since(LocalDate known) {
        since = known;
        return this;
    }

    public Known deals(int in90Days, int inThe90DaysBefore) {
        activity = in90Days;
        activityBefore = inThe90DaysBefore;
        return this;
    }

    public Known last(LocalDate valueInteraction) {
        lastDeal = valueInteraction;
        lastNewBusiness = valueInteraction;
        return this;
    }

    public Known newBusiness(LocalDate on) {
        lastNewBusiness = on;
        return this;
    }

    public Known products(int held) {
        products = held;
        return this;
    }

    public Known accounts(int open) {
        accounts = open;
        hadAccount = true;
        return this;
    }

    public Known noAccountEver() {
        accounts = 0;
        hadAccount = false;
        return this;
    }

    public Known owed(String balanceNow, String debtNow) {
        balance = number(balanceNow);
        debt = number(debtNow);
        return this;
    }

    /** Mean assets now and 90 days ago; the balance follows. */
    public Known assets(String now, String before) {
        assets = number(now);
        assetsBefore = number(before);
        balance = assets;
        return this;
    }

    public Known shareOfWallet(String part) {
        share = number(part);
        return this;
    }

    public Known satisfied(String mean) {
        satisfaction = number(mean);
        return this;
    }

    public Known complaints(int open) {
        complaints = open;
        return this;
    }

    public Known churn(String risk) {
        churn = number(risk);
        return this;
    }

    public Known tier(Tier now, Tier before) {
        tier = now;
        tierBefore = before;
        return this;
    }

    public Known earns(String incomeOf90Days, String costOf90Days) {
        income = number(incomeOf90Days);
        cost = number(costOf90Days);
        return this;
    }

    public Known cause(String code) {
        cause = code;
        return this;
    }

    public Known type(CustomerType who) {
        type = who;
        return this;
    }

    public Facts facts() {
        return new Facts(
                type,
                since,
                activity,
                activityBefore,
                activity + activityBefore,
                lastDeal,
                lastNewBusiness,
                products,
                accounts,
                hadAccount,
                balance,
                debt,
                assets,
                assetsBefore,
                share,
                satisfaction,
                complaints,
                churn,
                tier,
                tierBefore,
                income,
                cost,
                cause);
    }

    private static BigDecimal number(String value) {
        return value == null ? null : new BigDecimal(value);
    }
}
