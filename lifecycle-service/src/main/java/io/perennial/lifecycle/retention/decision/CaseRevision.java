package io.perennial.lifecycle.retention.decision;

import io.perennial.lifecycle.decision.CaseFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * What a fold changes about the cases believed so far. A case of the same day is the same case; one that vanished while
 * another appeared was only dated wrongly, and stays the same case under its new day.
 */
public final class CaseRevision {

    /** A case on record. */
    public record BelievedCase(UUID id, CaseFile file) {}

    /**
     * A case that is not as it was.
     *
     * @param id null if it is told for the first time
     * @param before null if it is told for the first time
     * @param now null if it is not told any more
     */
    public record CaseChange(UUID id, CaseFile before, CaseFile now) {}

    private CaseRevision() {}

    /** The changes, in the order in which the fold tells the cases; those that vanished first. */
    public static List<CaseChange> of(List<BelievedCase> believed, List<CaseFile> told) {
        List<BelievedCase> unpaired = new ArrayList<>(believed);
        BelievedCase[] partners = new BelievedCase[told.size()];
        for (int i = 0; i < partners.length; i++) {
            partners[i] = takeSameDay(unpaired, told.get(i));
        }
        Iterator<BelievedCase> wronglyDated = unpaired.iterator();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == null && wronglyDated.hasNext()) {
                partners[i] = wronglyDated.next();
                wronglyDated.remove();
            }
        }
        List<CaseChange> changes = new ArrayList<>();
        unpaired.forEach(gone -> changes.add(new CaseChange(gone.id(), gone.file(), null)));
        for (int i = 0; i < partners.length; i++) {
            add(changes, partners[i], told.get(i));
        }
        return changes;
    }

    private static void add(List<CaseChange> changes, BelievedCase partner, CaseFile told) {
        if (partner == null) {
            changes.add(new CaseChange(null, null, told));
        } else if (!partner.file().equals(told)) {
            changes.add(new CaseChange(partner.id(), partner.file(), told));
        }
    }

    private static BelievedCase takeSameDay(List<BelievedCase> believed, CaseFile told) {
        for (Iterator<BelievedCase> each = believed.iterator(); each.hasNext(); ) {
            BelievedCase candidate = each.next();
            if (candidate.file().openedOn().equals(told.openedOn())) {
                each.remove();
                return candidate;
            }
        }
        return null;
    }
}
