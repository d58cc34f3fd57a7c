package io.perennial.faults.oracle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens what services keep sealed, by what is written about it: a byte for the cipher (1: AES-256-GCM), a nonce of 12 bytes, the
 * rest; sealed for its table, column and row; the customer's key sealed alike under the master key.
 */
final class Unsealed {

    /** The master key of the rig's services, whose number is 1. */
    private static final byte[] MASTER = HexFormat.of().parseHex("77".repeat(32));

    private static final int NONCE_AT = 1;
    private static final int NONCE_BYTES = 12;

    private Unsealed() {}

    /** Joins an interaction {@code n} with its words and their key, for {@link #words}. */
    static final String WITH_WORDS = " n left join spoken s on s.id = n.id"
            + " left join data_key k on k.customer_id = coalesce(s.customer_id, s.id) ";

    /** The columns for {@link #words}. */
    static final String WORDS = " coalesce(s.customer_id, s.id) as customer, s.id as row, s.sealed, k.locked ";

    /** The words of an interaction; null if there are none. */
    static String words(ResultSet row) throws SQLException {
        return row.getBytes("sealed") == null ? null : text(row, "spoken|sealed");
    }

    /**
     * The text of a column, from a row that has {@code customer}, {@code locked}, {@code row} and {@code sealed}.
     *
     * @param place table and column, as in {@code customer|personal}
     */
    static String text(ResultSet row, String place) throws SQLException {
        UUID customer = row.getObject("customer", UUID.class);
        byte[] key = open(MASTER, "data_key|1|" + customer, row.getBytes("locked"));
        return new String(
                open(key, place + "|" + row.getObject("row", UUID.class), row.getBytes("sealed")),
                StandardCharsets.UTF_8);
    }

    private static byte[] open(byte[] key, String place, byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(128, sealed, NONCE_AT, NONCE_BYTES));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            int from = NONCE_AT + NONCE_BYTES;
            return cipher.doFinal(sealed, from, sealed.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what lies at " + place + " does not open", e);
        }
    }
}
