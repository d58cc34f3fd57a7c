package io.perennial.interaction.recording;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.words.SpokenWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Records interactions: into the timeline of the customer, told to others, a complaint opened where one was made; or put to
 * wait until the customer is heard of. A constant number of statements, whatever the number of interactions.
 */
@ApplicationScoped
public class Recording {

    private final InteractionTable table;
    private final Waiting waiting;
    private final SpokenWords words;
    private final Announcement announcement;

    Recording(InteractionTable table, Waiting waiting, SpokenWords words, Announcement announcement) {
        this.words = words;
        this.table = table;
        this.waiting = waiting;
        this.announcement = announcement;
    }

    /**
     * Records interactions that were accepted.
     *
     * @param knownAt when we heard of them
     * @throws io.perennial.rest.Problem 404 if one is with a customer whom the caller may not see
     * @return the same interactions in the same order, each with its customer
     */
    @Transactional(MANDATORY)
    public List<Placed> record(List<Interaction> interactions, Instant knownAt) {
        if (interactions.isEmpty()) {
            return List.of();
        }
        table.refuseStrangers(interactions);
        Map<UUID, UUID> customers = table.insertOfKnown(interactions, knownAt);
        if (customers.size() < interactions.size()) {
            customers.putAll(recordOrKeep(without(customers, interactions), knownAt));
        }
        List<Placed> placed = interactions.stream()
                .map(interaction -> new Placed(interaction, customers.get(interaction.id())))
                .toList();
        words.keep(placed.stream().flatMap(Placed::said).toList());
        announcement.make(placed, knownAt);
        return placed;
    }

    // Between the first look and the lock the customer may have become known.
    private Map<UUID, UUID> recordOrKeep(List<Interaction> interactions, Instant knownAt) {
        waiting.lockWhatIsAwaited(interactions);
        Map<UUID, UUID> customers = table.insertOfKnown(interactions, knownAt);
        waiting.keep(without(customers, interactions), knownAt);
        return customers;
    }

    private static List<Interaction> without(Map<UUID, UUID> customers, List<Interaction> interactions) {
        return interactions.stream()
                .filter(interaction -> !customers.containsKey(interaction.id()))
                .toList();
    }
}
