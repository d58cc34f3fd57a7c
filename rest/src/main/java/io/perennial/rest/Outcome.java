package io.perennial.rest;

/**
 * What became of a line.
 *
 * @param status the status that the line would have got as a request of its own
 * @param id what was made or found, null if nothing
 * @param problem why it was refused, null if it was not
 */
public record Outcome(int status, Object id, Problem problem) {

    /** Something new exists. */
    public static Outcome created(Object id) {
        return new Outcome(201, id, null);
    }

    /** It was there already, or was changed. */
    public static Outcome ok(Object id) {
        return new Outcome(200, id, null);
    }

    /** It cannot be done. */
    public static Outcome refused(Problem problem) {
        return new Outcome(problem.status(), null, problem);
    }
}
