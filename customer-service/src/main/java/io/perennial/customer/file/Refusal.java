package io.perennial.customer.file;

import io.perennial.customer.file.decision.Fault;
import io.perennial.rest.Problem;
import java.util.List;

/** Refuses a request for what is wrong with it. */
public final class Refusal {

    private Refusal() {}

    /**
     * Lets pass what has no faults.
     *
     * @throws Problem 422 named after the first fault, pointing to each
     */
    public static void ifAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw problem(faults);
        }
    }

    /** The answer to a request with faults. */
    public static Problem problem(List<Fault> faults) {
        return new Problem(
                422,
                faults.get(0).code(),
                "The request says something that cannot be; the errors point to it",
                faults.stream()
                        .map(fault -> new Problem.Error(fault.pointer(), fault.code()))
                        .toList());
    }
}
