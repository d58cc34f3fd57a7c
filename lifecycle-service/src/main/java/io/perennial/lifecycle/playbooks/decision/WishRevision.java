package io.perennial.lifecycle.playbooks.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is to be asked for, kept and taken back when a customer's affairs have changed. Nothing is asked for twice: what was
 * asked for because of a move that turned out to have another date is carried over to the move that took its place.
 *
 * @param asked new actions, each with its occasion
 * @param carried actions on record that follow from another move or case from now on
 * @param withdrawn unfinished actions whose occasion is gone
 */
public record WishRevision(List<Asked> asked, Map<Wish, Occasion> carried, List<Wish> withdrawn) {

    /** A new action. */
    public record Asked(Occasion occasion, Plan plan) {}

    /**
     * @param occasions what there is to act upon now
     * @param onRecord all actions ever asked for of the customer
     * @param notBefore occasions before this day have passed: nothing new is asked for
     */
    public static WishRevision of(List<Occasion> occasions, List<Wish> onRecord, LocalDate notBefore) {
        List<Asked> asked = new ArrayList<>();
        Map<Wish, Occasion> carried = new HashMap<>();
        Set<UUID> kept = new HashSet<>();
        for (Occasion occasion : occasions) {
            for (Plan plan : occasion.plans()) {
                Optional<Wish> same = sameOf(occasion, plan, onRecord);
                Optional<Wish> orphan = same.isPresent() ? same : orphanOf(occasion, plan, onRecord, kept);
                orphan.ifPresent(wish -> kept.add(wish.id()));
                if (orphan.isEmpty() && !occasion.on().isBefore(notBefore)) {
                    asked.add(new Asked(occasion, plan));
                } else if (orphan.isPresent() && same.isEmpty()) {
                    carried.put(orphan.get(), occasion);
                }
            }
        }
        List<Wish> withdrawn = onRecord.stream()
                .filter(wish -> wish.unfinished() && !kept.contains(wish.id()))
                .toList();
        return new WishRevision(asked, carried, withdrawn);
    }

    private static Optional<Wish> sameOf(Occasion occasion, Plan plan, List<Wish> onRecord) {
        return onRecord.stream()
                .filter(wish -> wish.source().equals(occasion.source()) && wish.speaksOf(occasion, plan))
                .findFirst();
    }

    private static Optional<Wish> orphanOf(Occasion occasion, Plan plan, List<Wish> onRecord, Set<UUID> kept) {
        return onRecord.stream()
                .filter(wish -> wish.refuted()
                        && wish.status() != Wish.Status.WITHDRAWN
                        && wish.speaksOf(occasion, plan)
                        && !kept.contains(wish.id()))
                .findFirst();
    }
}
