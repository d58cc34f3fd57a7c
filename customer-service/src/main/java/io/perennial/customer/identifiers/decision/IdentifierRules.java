package io.perennial.customer.identifiers.decision;

import io.perennial.contract.IdentifierType;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which values can be an identifier of their type at all, so that a slip of the pen does not become a customer's identity.
 *
 * <p>Lenient where countries differ: an identity document is checked as a Chinese resident number only if it looks like
 * one; passports and the permits of Hong Kong, Macau, Taiwan and foreigners pass as letters and digits.
 */
public final class IdentifierRules {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-/()]");
    private static final Pattern NUMBER_OR_CODE = Pattern.compile("[\\p{L}\\p{N}_]{1,64}");
    private static final Pattern CARD = Pattern.compile("\\d{12,19}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,18}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Pattern OPEN_ID = Pattern.compile("[\\p{L}\\p{N}_.:|@\\-]{1,128}");
    private static final Pattern DOCUMENT = Pattern.compile("[A-Z0-9]{5,20}");

    private IdentifierRules() {}

    /** Whether a value can be an identifier of that type. */
    public static boolean accept(IdentifierType type, String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        String bare = SEPARATORS.matcher(plain).replaceAll("");
        return switch (type) {
            case ACCOUNT, CUSTOMER_NO -> NUMBER_OR_CODE.matcher(bare).matches();
            case CARD -> CARD.matcher(bare).matches();
            case PHONE -> PHONE.matcher(bare).matches();
            case EMAIL -> EMAIL.matcher(plain).matches();
            case OPEN_ID -> OPEN_ID.matcher(plain).matches();
            case ID_DOCUMENT -> isDocument(bare.toUpperCase(Locale.ROOT));
        };
    }

    private static boolean isDocument(String bare) {
        return DOCUMENT.matcher(bare).matches() && (!ResidentNumber.looksLikeOne(bare) || ResidentNumber.isValid(bare));
    }
}
