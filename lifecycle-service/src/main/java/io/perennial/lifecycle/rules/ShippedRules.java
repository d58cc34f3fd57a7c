package io.perennial.lifecycle.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The tables that the product brings along: domain defaults, in force until the bank activates its own. */
public final class ShippedRules {

    /** Version of the stage table that is in force from the beginning of time. */
    static final String STAGE_VERSION = "default-1";

    private ShippedRules() {}

    static StageTable stageTable() {
        return StageTable.accepted(STAGE_VERSION, stageModel());
    }

    static byte[] stageModel() {
        return resource("/rules/stages.dmn");
    }

    static RetentionTable retentionTable() {
        return RetentionTable.accepted(retentionModel());
    }

    static byte[] retentionModel() {
        return resource("/rules/retention.dmn");
    }

    private static byte[] resource(String path) {
        try (InputStream in = ShippedRules.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
