package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.LifecycleSettings;
import io.perennial.lifecycle.decision.RetentionRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The retention table of the bank, or the one that is shipped; read at start, and refused if it is not understood. */
@ApplicationScoped
class RetentionRulesFile {

    private final LifecycleSettings settings;

    RetentionRulesFile(LifecycleSettings settings) {
        this.settings = settings;
    }

    @Produces
    @ApplicationScoped
    RetentionRules table() {
        return settings.retentionRules().map(RetentionRulesFile::read).orElseGet(ShippedRules::retentionTable);
    }

    private static RetentionTable read(Path file) {
        try {
            return RetentionTable.checked(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
