package io.perennial.interaction.complaints;

import io.perennial.contract.Ids;
import io.perennial.interaction.complaints.decision.Move;
import java.time.Instant;
import java.util.UUID;

/**
 * A move that somebody makes with a complaint.
 *
 * @param at when it took place
 * @param knownAt when we heard of it
 * @param staff who is to look after it, only when it is assigned
 * @param wordsId under which the words stand, null if there are none
 * @param words outcome or reason, null if none
 */
record Command(Move move, Instant at, Instant knownAt, String staff, UUID wordsId, String words) {

    Command(Move move, Instant at, Instant knownAt, String staff, String words) {
        this(move, at, knownAt, staff, words == null ? null : Ids.next(), words);
    }
}
