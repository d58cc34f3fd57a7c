package io.perennial.rest.errors;

import io.perennial.rest.Problem;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;

/** What the REST layer itself refuses. */
final class Refusals {

    private static final Map<Integer, Problem> KNOWN = Map.of(
            401, new Problem(401, "unauthorized", "Send a valid token for this service: Authorization: Bearer …"),
            403, new Problem(403, "forbidden", "Your roles do not give the right to do this."),
            404, Problem.notFound(),
            405,
                    new Problem(
                            405,
                            "method-not-allowed",
                            "This address does not know that method; OPTIONS tells which it knows."),
            406, new Problem(406, "not-acceptable", "The answer cannot be given in the media type of Accept."),
            408, new Problem(408, "request-timeout", "The body did not arrive in time."),
            413, new Problem(413, "too-large", "The body is too large. Send many things as an NDJSON stream."),
            415,
                    new Problem(
                            415,
                            "unsupported-media-type",
                            "The body must have the media type that the API describes, in UTF-8."));

    private Refusals() {}

    /** Who is known may not do it; who is not known is asked for a token, and not told what is wrong with theirs. */
    static Problem problem(SecurityException e) {
        return KNOWN.get(e instanceof ForbiddenException ? 403 : 401);
    }

    static Problem problem(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status == 404 && isBadParameter(e)) {
            return new Problem(400, "invalid-parameter", "A parameter of the address has no such form.");
        }
        if (status >= 500 || status < 400) {
            return Faults.internal();
        }
        return KNOWN.getOrDefault(status, new Problem(status, "refused", null));
    }

    // the standard answers 404 to a query parameter that is, say, no number; only then it names a cause
    private static boolean isBadParameter(WebApplicationException e) {
        return e instanceof NotFoundException && e.getCause() != null;
    }
}
