package io.perennial.customer.history;

import io.perennial.rest.Problem;
import java.util.regex.Pattern;

/**
 * Who changed something, and from where.
 *
 * @param client the calling system or person, as it names itself
 * @param source the way in: REST, IMPORT
 */
public record Origin(String client, String source) {

    private static final String NOBODY = "anonymous";
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,64}");

    /**
     * A call of our REST interface.
     *
     * @throws Problem 400 if the client's name is none
     */
    public static Origin rest(String client) {
        return new Origin(named(client), "REST");
    }

    /** A line of a bulk import. */
    public static Origin imported(String client) {
        return new Origin(named(client), "IMPORT");
    }

    private static String named(String client) {
        if (client == null) {
            return NOBODY;
        }
        if (!NAME.matcher(client).matches()) {
            throw new Problem(400, "invalid-client", "X-Client is a name of 1 to 64 printable ASCII characters.");
        }
        return client;
    }
}
