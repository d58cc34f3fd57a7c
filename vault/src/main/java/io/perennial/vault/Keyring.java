package io.perennial.vault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys of some customers, at hand for a piece of work. */
public final class Keyring {

    private final Map<UUID, DataKey> keys;

    Keyring(Map<UUID, DataKey> keys) {
        this.keys = keys;
    }

    /**
     * Seals a text.
     *
     * @param owner whose key seals it
     * @param text null stays null
     * @throws IllegalStateException if the owner has no key, or none any more
     */
    public byte[] seal(UUID owner, Place place, String text) {
        if (text == null) {
            return null;
        }
        DataKey key = keys.get(owner);
        if (key == null) {
            throw new IllegalStateException("there is no key of " + owner);
        }
        return key.cipher().seal(key.key(), place.bytes(), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens a sealed text.
     *
     * @param sealed null opens to nothing
     * @return empty if the owner's key was destroyed
     * @throws IllegalStateException if it was changed, or lay elsewhere
     */
    public Optional<String> open(UUID owner, Place place, byte[] sealed) {
        DataKey key = keys.get(owner);
        if (sealed == null || key == null) {
            return Optional.empty();
        }
        byte[] clear = key.cipher()
                .open(key.key(), place.bytes(), sealed)
                .orElseThrow(
                        () -> new IllegalStateException("what lies at " + place + " is not what was sealed there"));
        return Optional.of(new String(clear, StandardCharsets.UTF_8));
    }

    /** Whether somebody has a key. */
    public boolean has(UUID owner) {
        return keys.containsKey(owner);
    }

    Map<UUID, DataKey> keys() {
        return keys;
    }
}
