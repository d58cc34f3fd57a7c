package io.perennial.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Goes along the chain and names each entry that is not as it was written. */
final class Verification {

    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();
    private byte[] before = new byte[0];
    private long place;

    /** What is wrong with an entry. */
    enum Wrong {
        /** It does not say what it said when it was linked. */
        CHANGED,
        /** It is gone. */
        REMOVED,
        /** Its link is gone. */
        LINK_REMOVED,
        /** Its link was added past the service. */
        LINK_ADDED,
        /** It is linked to nothing: it was added past the service. */
        NOT_LINKED,
        /** It waits for its link for more than a minute, which takes a second. */
        WAITING,
        /** What says where the chain ends is gone or not the service's own: how much is missing at the end is not known. */
        HEAD_CHANGED
    }

    /** What is not as it was written; place 0 if it has none in the chain. */
    record Fault(long place, @JsonProperty("entryId") UUID entryId, Wrong wrong) {}

    /** Looks at the next link. */
    void next(Link link) {
        while (++place < link.place()) {
            fault(place, null, Wrong.LINK_REMOVED);
            before = null;
        }
        if (link.entry() == null) {
            fault(place, link.entryId(), Wrong.REMOVED);
        } else if (before != null && !Arrays.equals(link.entry().link(before), link.hash())) {
            fault(place, link.entryId(), Wrong.CHANGED);
        }
        // whoever changes one entry and its link is given away by the next
        before = link.hash();
    }

    /** After the last link: whether the chain ends where the service ended it. */
    void end(Head head) {
        if (place == head.place() && !Arrays.equals(before, head.hash())) {
            fault(place, null, Wrong.CHANGED);
        }
        if (place > head.place()) {
            fault(head.place() + 1, null, Wrong.LINK_ADDED);
        }
        while (place < head.place()) {
            fault(++place, null, Wrong.LINK_REMOVED);
            before = null;
        }
    }

    /** After the last link, if nobody knows where the chain ends. */
    void noHead() {
        fault(0, null, Wrong.HEAD_CHANGED);
    }

    /** How many links there were, the missing ones included. */
    long places() {
        return place;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    byte[] head() {
        return before == null ? new byte[0] : before;
    }

    void fault(long at, UUID entryId, Wrong wrong) {
        if (faults.size() < MOST) {
            faults.add(new Fault(at, entryId, wrong));
        }
    }
}
