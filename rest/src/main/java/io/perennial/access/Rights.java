package io.perennial.access;

/**
 * What endpoints ask of a caller, for {@code @PermissionsAllowed}. Which role has which right stands in one table, {@code
 * access/rights.csv}, and nowhere else. An endpoint without a right is closed.
 */
public final class Rights {

    /** Customers as persons: files, what was said and done, complaints, cases. */
    public static final String READ_CUSTOMERS = "read-customers";

    /** Scores, stages and actions of customers, who are ids here: nothing says who they are. */
    public static final String READ_STANDINGS = "read-standings";

    /** Counts, rules, models, playbooks and policies: nothing about a single customer. */
    public static final String READ_FIGURES = "read-figures";

    /** Registers customers, and changes what is known of them. */
    public static final String KEEP_FILES = "keep-files";

    /** Registers many customers at once, as the bank's systems do. */
    public static final String IMPORT_CUSTOMERS = "import-customers";

    /** Has customers forgotten. */
    public static final String ERASE_CUSTOMERS = "erase-customers";

    /** Reports what customers own and owe. */
    public static final String REPORT_HOLDINGS = "report-holdings";

    /** Records interactions, complaints and how contacts went. */
    public static final String RECORD_INTERACTIONS = "record-interactions";

    /** Says who looks after a customer, a contact, a complaint. */
    public static final String ASSIGN_WORK = "assign-work";

    /** Moves a customer to another stage by hand. */
    public static final String MOVE_CUSTOMERS = "move-customers";

    /** Says when and how often customers may be contacted. */
    public static final String SET_CONTACT_POLICY = "set-contact-policy";

    /** Has all customers scored anew. */
    public static final String RESCORE = "rescore";

    /** Uploads rules that are not in force yet. */
    public static final String WRITE_RULES = "write-rules";

    /** Puts rules in force. */
    public static final String ACTIVATE_RULES = "activate-rules";

    /** Looks at events that could not be processed. */
    public static final String READ_PARKED_EVENTS = "read-parked-events";

    /** Mends them, replays them, gives them up. */
    public static final String MEND_EVENTS = "mend-events";

    /** Looks who looked at and changed what. */
    public static final String READ_AUDIT = "read-audit";

    /** Sets the bank's business date. */
    public static final String SET_BUSINESS_DATE = "set-business-date";

    private Rights() {}
}
