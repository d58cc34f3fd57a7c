package io.perennial.interaction.words;

import java.util.UUID;

/**
 * Free words about a customer.
 *
 * @param id of what they belong to: an interaction, a step of a complaint
 * @param customerId null as long as nobody knows whom they are about
 */
public record Said(UUID id, UUID customerId, String words) {

    /** Whose key seals them. */
    UUID owner() {
        return customerId == null ? id : customerId;
    }

    /** Quotes nothing. */
    @Override
    public String toString() {
        return "Said[" + id + "]";
    }
}
