package io.perennial.scoring.rescoring;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rescoring and how far it is.
 *
 * @param status RUNNING or DONE
 * @param askedAt when it was asked for
 * @param finishedAt null while it runs
 * @param customers registered customers when it was asked for
 * @param done customers told so far
 */
record Rescoring(
        UUID id,
        @Schema(examples = "RUNNING") String status,
        Instant askedAt,
        Instant finishedAt,
        @Schema(examples = "2205") long customers,
        @Schema(examples = "500") long done) {}
