package io.perennial.vault;

import java.util.Objects;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * A key that seals a customer's data.
 *
 * @param locked as it is stored
 * @param master the number of the master key that it is locked with
 */
record DataKey(UUID id, SecretKey key, Seal cipher, byte[] locked, int master) {

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey that && id.equals(that.id) && master == that.master;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, master);
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
