package io.perennial.bench;

import java.util.Locale;

/** Numbers in words that are the same wherever they are written. */
final class Text {

    private Text() {}

    static String of(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
