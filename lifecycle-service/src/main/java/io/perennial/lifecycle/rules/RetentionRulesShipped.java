package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.decision.RetentionRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The retention table of the bank, or the one that is shipped. */
@ApplicationScoped
class RetentionRulesShipped {

    private final Optional<Path> own;

    /** @param own a file with a decision table of the same shape as the shipped one, read at start */
    RetentionRulesShipped(@ConfigProperty(name = "perennial.lifecycle.retention-rules") Optional<Path> own) {
        this.own = own;
    }

    @Produces
    @ApplicationScoped
    RetentionRules table() {
        return own.map(RetentionRulesShipped::read).orElseGet(ShippedRules::retentionTable);
    }

    private static RetentionTable read(Path file) {
        try {
            return RetentionTable.compiled(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
