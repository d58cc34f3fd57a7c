package io.perennial.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The body of an answer as it is kept: sealed with a key that follows from the request and the service's secret, and is kept
 * nowhere. Who sends the same request again brings the key; nobody else reads what was answered, nor does the database. AES-256-GCM: 12 bytes of nonce, then
 * the sealed text.
 */
final class KeptBody {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private KeptBody() {}

    /** What is kept of a body; of none, nothing. */
    static byte[] sealed(byte[] key, String body) {
        if (body == null) {
            return null;
        }
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] clear = body.getBytes(StandardCharsets.UTF_8);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            byte[] sealed = new byte[NONCE + cipher.getOutputSize(clear.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            cipher.doFinal(clear, 0, clear.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body as it was. */
    static String opened(byte[] key, byte[] sealed) {
        if (sealed == null) {
            return null;
        }
        try {
            byte[] clear = cipher(Cipher.DECRYPT_MODE, key, sealed).doFinal(sealed, NONCE, sealed.length - NONCE);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept answer does not open", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
        return cipher;
    }
}
