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
        /** It is linked to nothing: it was added past the service. */
        NOT_LINKED
    }

    /** An entry that is not as it was written. */
    record Fault(long place, @JsonProperty("entryId") UUID entryId, Wrong wrong) {}

    /** Looks at the next link. */
    void next(Link link) {
        while (++place < link.place()) {
            fault(new Fault(place, null, Wrong.LINK_REMOVED));
            before = null;
        }
        if (link.entry() == null) {
            fault(new Fault(place, link.entryId(), Wrong.REMOVED));
        } else if (before != null && !Arrays.equals(link.entry().link(before), link.hash())) {
            fault(new Fault(place, link.entryId(), Wrong.CHANGED));
        }
        // whoever changes one entry and its link is given away by the next
        before = link.hash();
    }

    void notLinked(UUID entryId) {
        fault(new Fault(0, entryId, Wrong.NOT_LINKED));
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

    private void fault(Fault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }
}
