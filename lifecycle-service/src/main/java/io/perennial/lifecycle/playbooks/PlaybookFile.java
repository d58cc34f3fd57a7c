package io.perennial.lifecycle.playbooks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import io.perennial.contract.Wire;
import io.perennial.lifecycle.LifecycleSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The playbook of the bank, or the one that is shipped; read at start, and refused if anything in it is not understood. */
@ApplicationScoped
class PlaybookFile {

    private final LifecycleSettings settings;

    PlaybookFile(LifecycleSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    Playbook playbook() {
        return read(settings.playbook());
    }

    /** @param own a file of the same shape as {@code playbook/default.json} */
    static Playbook read(Optional<Path> own) {
        try (InputStream in = own.isPresent()
                ? Files.newInputStream(own.get())
                : PlaybookFile.class.getResourceAsStream("/playbook/default.json")) {
            return Wire.json()
                    .readerFor(Playbook.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .readValue(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
