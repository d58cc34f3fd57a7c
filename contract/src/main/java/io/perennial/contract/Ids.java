package io.perennial.contract;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes ids before anything is stored: UUIDv7, so that what is made together lies together in an index. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id. Random enough not to be guessed, but no secret. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
