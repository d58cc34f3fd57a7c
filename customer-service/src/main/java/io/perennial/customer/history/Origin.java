package io.perennial.customer.history;

/**
 * Who changed something, and from where.
 *
 * @param client the calling system or person, as its token names it
 * @param source the way in: REST, IMPORT
 */
public record Origin(String client, String source) {

    /** A call of our REST interface. */
    public static Origin rest(String client) {
        return new Origin(client, "REST");
    }

    /** A line of a bulk import. */
    public static Origin imported(String client) {
        return new Origin(client, "IMPORT");
    }
}
