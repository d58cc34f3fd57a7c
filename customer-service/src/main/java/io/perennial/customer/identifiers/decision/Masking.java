package io.perennial.customer.identifiers.decision;

import io.perennial.contract.IdentifierType;

/**
 * How an identifier is shown to people who know it already and must not learn it: a few first and last characters.
 *
 * <p>Of a number, at least four characters stay hidden and no more than four in a row are shown; of a mail address the
 * domain is shown.
 */
public final class Masking {

    private static final String HIDDEN = "****";

    private Masking() {}

    /** The masked form of a value, for instance {@code 138****5678}. */
    public static String of(IdentifierType type, String value) {
        String text = value.strip();
        return switch (type) {
            case EMAIL -> mail(text);
            case PHONE, ID_DOCUMENT -> ends(text, 3, 4);
            case CARD -> ends(text, 4, 4);
            case ACCOUNT, CUSTOMER_NO, OPEN_ID -> ends(text, 0, 4);
        };
    }

    private static String mail(String text) {
        int at = text.lastIndexOf('@');
        return at < 1 ? HIDDEN : first(text, 1) + HIDDEN + text.substring(at);
    }

    // short values show less, a quarter at most
    private static String ends(String text, int head, int tail) {
        int length = text.codePointCount(0, text.length());
        if (length >= head + tail + HIDDEN.length()) {
            return first(text, head) + HIDDEN + last(text, tail);
        }
        return HIDDEN + last(text, Math.min(tail, length / 4));
    }

    private static String first(String text, int count) {
        return text.substring(0, text.offsetByCodePoints(0, count));
    }

    private static String last(String text, int count) {
        return text.substring(text.offsetByCodePoints(text.length(), -count));
    }
}
