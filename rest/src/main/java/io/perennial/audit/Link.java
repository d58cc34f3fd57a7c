package io.perennial.audit;

import java.util.UUID;

/**
 * A place in the chain, as it is exported, a line each.
 *
 * @param place from 1, without gaps
 * @param hash of the entry and of the link before
 * @param entry null if it is gone
 */
record Link(long place, UUID entryId, byte[] hash, Entry entry) {}
