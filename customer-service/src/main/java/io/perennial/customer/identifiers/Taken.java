package io.perennial.customer.identifiers;

import io.perennial.rest.Problem;
import java.util.List;

/** Says that an identifier leads to another customer already, not to whom. */
public final class Taken {

    private Taken() {}

    /** @param pointer to the identifier in the request */
    public static Problem at(String pointer) {
        return new Problem(
                409,
                "identifier-taken",
                "An identifier leads to a customer already; look it up, or remove it there first",
                List.of(new Problem.Error(pointer, "identifier-taken")));
    }
}
