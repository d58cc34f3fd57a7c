package io.perennial.outbox;

import io.perennial.contract.BankEvent;
import java.time.Instant;

/**
 * An event of another bank system.
 *
 * @param source {@code ce_source}: which system
 * @param id {@code ce_id}: with the source, what makes the event the same when it comes again
 * @param time {@code ce_time}, null if the source does not say
 */
public record Reported(String source, String id, Instant time, BankEvent event) {}
