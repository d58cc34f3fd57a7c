package io.perennial.customer.overview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Composes the 360 view: everybody is asked at once, nobody is waited for long. */
@ApplicationScoped
class Overviews {

    private static final String OPEN = "OPEN";
    private static final int LATEST = 10;

    private final Elsewhere elsewhere;
    private final LifecycleService lifecycle;
    private final ScoringService scoring;
    private final InteractionService interaction;
    private final OwnParts own;

    Overviews(
            Elsewhere elsewhere,
            @RestClient LifecycleService lifecycle,
            @RestClient ScoringService scoring,
            @RestClient InteractionService interaction,
            OwnParts own) {
        this.elsewhere = elsewhere;
        this.lifecycle = lifecycle;
        this.scoring = scoring;
        this.interaction = interaction;
        this.own = own;
    }

    /** The view of one customer. */
    Overview of(UUID id) {
        var profile = own.profile(id);
        var stage = elsewhere.ask(() -> lifecycle.stage(id), answer -> answer);
        var actions = elsewhere.ask(() -> lifecycle.actions(id, OPEN), Overviews::items);
        var cases = elsewhere.ask(() -> lifecycle.retentionCases(id, OPEN), Overviews::first);
        var scores = elsewhere.ask(() -> scoring.scores(id), answer -> answer);
        var complaints = elsewhere.ask(() -> interaction.complaints(id, OPEN), Overviews::items);
        var interactions = elsewhere.ask(() -> interaction.interactions(id, LATEST), Overviews::items);
        var holdings = own.holdings(id);
        var standing = own.standing(id);
        return new Overview(
                id,
                profile,
                holdings,
                standing,
                stage.join(),
                scores.join(),
                complaints.join(),
                actions.join(),
                cases.join(),
                interactions.join());
    }

    private static JsonNode items(JsonNode list) {
        return list.path("items");
    }

    private static JsonNode first(JsonNode list) {
        JsonNode first = list.path("items").path(0);
        return first instanceof MissingNode ? null : first;
    }
}
