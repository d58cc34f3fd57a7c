package io.perennial.scoring.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.contract.Wire;
import io.perennial.scoring.decision.Model;
import io.perennial.scoring.decision.Scorecard;
import io.perennial.scoring.decision.Tiers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Makes the model out of the settings. A scorecard that is missing or has gaps keeps the service from starting. */
class ShippedModel {

    private static final ObjectMapper JSON = Wire.json();

    @Produces
    @Singleton
    Model model(ScoringSettings settings) {
        Tiers tiers = new Tiers(
                settings.tiers(), settings.privateStableFrom(), settings.nearPrivate(), settings.nearPercent());
        return new Model(tiers, scorecard(settings.scorecard()), settings.assetEdges());
    }

    private static Scorecard scorecard(String name) {
        String file = "/scorecards/" + name + ".json";
        try (InputStream content = ShippedModel.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException("There is no scorecard " + file);
            }
            return JSON.readValue(content, Scorecard.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
