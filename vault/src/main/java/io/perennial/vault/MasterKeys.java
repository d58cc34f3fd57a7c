package io.perennial.vault;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Locks keys of customers, so that the database alone opens nothing. Wrong settings keep the service from starting. */
@Startup
@ApplicationScoped
class MasterKeys {

    private final Map<Integer, byte[]> keys = new HashMap<>();
    private final int current;
    private final Seal cipher;

    MasterKeys(VaultSettings settings) {
        settings.masterKeys().forEach((number, hex) -> keys.put(number, bytes(number, hex)));
        current = settings.current();
        cipher = settings.cipher();
        key(current, cipher);
    }

    /** The number of the key that locks from now on. */
    int current() {
        return current;
    }

    /** Makes sure that a master key is set. */
    void mustHave(int number) {
        key(number, cipher);
    }

    /** A new key for a customer, with its locked form. */
    DataKey newKey(UUID id) {
        SecretKey key = cipher.newKey();
        return new DataKey(id, key, cipher, lock(id, key), current);
    }

    /** The key of a customer from its locked form. */
    DataKey unlocked(UUID id, byte[] locked, int number) {
        Seal of = Seal.of(locked);
        byte[] bytes = of.open(key(number, of), place(id, number), locked)
                .orElseThrow(() -> new IllegalStateException("key " + id + " does not open with master key " + number));
        return new DataKey(id, of.key(bytes), of, locked, number);
    }

    /** The same key, locked with the current master key. */
    DataKey lockedAnew(DataKey key) {
        return new DataKey(key.id(), key.key(), key.cipher(), lock(key.id(), key.key()), current);
    }

    /** 32 bytes that follow from the current master key, and from which it does not follow; others for each use. */
    byte[] seed(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.get(current), "HmacSHA256"));
            return mac.doFinal(("perennial " + use).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private byte[] lock(UUID id, SecretKey key) {
        return cipher.seal(key(current, cipher), place(id, current), key.getEncoded());
    }

    private SecretKey key(int number, Seal of) {
        byte[] bytes = keys.get(number);
        if (bytes == null) {
            throw new IllegalStateException("perennial.vault.master-keys." + number + " is not set");
        }
        return of.key(bytes);
    }

    private static byte[] place(UUID id, int number) {
        return new Place("data_key", String.valueOf(number), id).bytes();
    }

    private static byte[] bytes(int number, String hex) {
        try {
            byte[] bytes = HexFormat.of().parseHex(hex.trim());
            if (bytes.length >= 32) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the value
        }
        throw new IllegalStateException(
                "perennial.vault.master-keys." + number + " must be 32 bytes or more, hexadecimal");
    }
}
