package io.perennial.contract;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns an identifier into a keyed hash, so that it can be recognised without being known: HMAC-SHA-256 over type and
 * normalised value. The key is shared by customer-service and interaction-service alone; without it an 18-digit identity
 * number could be found by trying them all.
 */
public final class IdentifierHash {

    private final SecretKeySpec key;

    /** @param secret at least 32 bytes, hexadecimal */
    public IdentifierHash(String secret) {
        byte[] bytes = HexFormat.of().parseHex(secret);
        if (bytes.length < 32) {
            throw new IllegalArgumentException("the identifier key must have at least 32 bytes");
        }
        key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** The hash of one identifier: 64 lower-case hexadecimal digits. */
    public String of(IdentifierType type, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            String words = type + ":" + normalised(type, value);
            return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    // Systems write the same identifier differently: spaces and dashes in numbers, case in mail addresses.
    private static String normalised(IdentifierType type, String value) {
        String trimmed = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        return switch (type) {
            case EMAIL -> trimmed.toLowerCase(Locale.ROOT);
            case OPEN_ID -> trimmed;
            case ACCOUNT, CARD, PHONE, ID_DOCUMENT, CUSTOMER_NO ->
                trimmed.replaceAll("[\\s.\\-/()]", "").toUpperCase(Locale.ROOT);
        };
    }
}
