package io.perennial.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens what services keep sealed and seals it anew for others: a byte for the cipher (1: AES-256-GCM), a nonce of 12 bytes, the
 * rest; sealed for its table, column and row under the customer's key, which is sealed alike under the master key, whose number is 1.
 */
final class Seals {

    /** Columns that are sealed under the customer's key, by table. */
    private static final Map<String, String> SEALED =
            Map.of("customer", "personal", "file_change", "fields", "spoken", "sealed");

    private static final String KEYS = "data_key";
    private static final int NONCE_BYTES = 12;

    private final byte[] master;
    private final SecureRandom random = new SecureRandom();

    Seals(String master) {
        this.master = HexFormat.of().parseHex(master);
    }

    /** Whether a column is sealed, or is the key to what is. */
    static boolean are(String table, String column) {
        return column.equals(SEALED.get(table)) || isKey(table) && column.equals("locked");
    }

    /** Whether the sealed column of a table is a key. */
    static boolean isKey(String table) {
        return table.equals(KEYS);
    }

    /** The customer's key, from how it is kept. */
    byte[] unlocked(UUID customer, byte[] locked) {
        return open(master, placeOfKey(customer), locked);
    }

    /** What is written in a row's sealed column. */
    String opened(byte[] key, String table, String row, byte[] sealed) {
        return new String(open(key, place(table, row), sealed), StandardCharsets.UTF_8);
    }

    /** A key for a customer who is made up. */
    static byte[] keyOf(UUID customer) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(customer.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How such a key is kept, in hexadecimal. */
    String locked(UUID customer) {
        return seal(master, placeOfKey(customer), keyOf(customer));
    }

    /** How a text is kept for such a customer, in hexadecimal. */
    String sealed(UUID customer, String table, String row, String text) {
        return seal(keyOf(customer), place(table, row), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String placeOfKey(UUID customer) {
        return KEYS + "|1|" + customer;
    }

    private static String place(String table, String row) {
        return table + "|" + SEALED.get(table) + "|" + row;
    }

    private String seal(byte[] key, String place, byte[] clear) {
        byte[] head = new byte[1 + NONCE_BYTES];
        random.nextBytes(head);
        head[0] = 1;
        byte[] sealed = work(Cipher.ENCRYPT_MODE, key, place, head, clear, 0, clear.length);
        return HexFormat.of().formatHex(head) + HexFormat.of().formatHex(sealed);
    }

    private static byte[] open(byte[] key, String place, byte[] sealed) {
        int from = 1 + NONCE_BYTES;
        return work(Cipher.DECRYPT_MODE, key, place, sealed, sealed, from, sealed.length - from);
    }

    private static byte[] work(int mode, byte[] key, String place, byte[] head, byte[] text, int from, int length) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, head, 1, NONCE_BYTES));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what lies at " + place + " cannot be opened or sealed", e);
        }
    }
}
