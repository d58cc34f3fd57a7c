package io.perennial.interaction.recording.decision;

/**
 * Where a contact was heard of: with the source's own id, what makes it the same when it is told again.
 *
 * @param source the bank system or REST client
 * @param id the source's id of it, null if it gave none
 */
public record Origin(String source, String id) {

    /** Made here: the outcome of a contact of ours. */
    public static final Origin OURSELVES = new Origin(null, null);
}
