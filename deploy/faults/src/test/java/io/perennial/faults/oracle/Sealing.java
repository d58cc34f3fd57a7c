package io.perennial.faults.oracle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals as services do, for a bank that is written by hand. */
final class Sealing {

    private static final byte[] MASTER = HexFormat.of().parseHex("77".repeat(32));
    private static final byte[] KEY = HexFormat.of().parseHex("55".repeat(32));
    private static final byte[] NONCE = new byte[12];

    private Sealing() {}

    /** A literal for the customer's key. */
    static String key(UUID customer) {
        return literal(seal(MASTER, "data_key|1|" + customer, KEY));
    }

    /** A literal for a text that is sealed for a place. */
    static String text(String place, String text) {
        return literal(seal(KEY, place, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] seal(byte[] key, String place, byte[] clear) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, NONCE));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(clear);
            byte[] whole = new byte[13 + sealed.length];
            whole[0] = 1;
            System.arraycopy(sealed, 0, whole, 13, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String literal(byte[] bytes) {
        return "decode('" + HexFormat.of().formatHex(bytes) + "', 'hex')";
    }
}
