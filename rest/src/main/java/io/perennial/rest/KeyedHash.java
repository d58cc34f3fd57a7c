package io.perennial.rest;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-512 under a key that is not in the database: who has the database alone can neither compute what it would say of
 * something nor find out by trying what it was said of.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA512";

    private final ThreadLocal<Mac> mac; // looking for a provider at each event would cost more than the hash

    KeyedHash(byte[] key) {
        SecretKey secret = new SecretKeySpec(key, ALGORITHM);
        mac = ThreadLocal.withInitial(() -> begun(secret));
    }

    /** 64 bytes that follow from the bytes given, one after the other. */
    public byte[] of(byte[]... parts) {
        Mac mine = mac.get();
        for (byte[] part : parts) {
            mine.update(part);
        }
        return mine.doFinal();
    }

    private static Mac begun(SecretKey secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
