package io.perennial.interaction.recording.decision;

/** What may stand in a text: any language's letters, but nothing that a database refuses or a reader cannot see. */
final class Words {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Words() {}

    /** Whether a code, reference or identifier is too long, blank, or not one line of visible characters. */
    static boolean spoilCode(String words, int longest) {
        return words != null
                && (words.isBlank()
                        || words.codePointCount(0, words.length()) > longest
                        || words.codePoints().anyMatch(Words::cannotBeSeen));
    }

    /** Whether free words are too long or hold characters that hide or turn the text. Lines may break. */
    static boolean spoilText(String words, int longest) {
        return words != null
                && (words.codePointCount(0, words.length()) > longest
                        || words.codePoints().anyMatch(point -> cannotBeSeen(point) && !belongsIntoText(point)));
    }

    // Emoji and some scripts are joined by characters that have no width.
    private static boolean belongsIntoText(int point) {
        return point == '\n'
                || point == '\r'
                || point == '\t'
                || point == ZERO_WIDTH_JOINER
                || point == ZERO_WIDTH_NON_JOINER;
    }

    // A half of a surrogate pair and U+..FFFE, U+..FFFF are no characters at all. Unassigned code points pass: a
    // character
    // that is younger than this JDK is one nevertheless.
    private static boolean cannotBeSeen(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || (point & 0xFFFE) == 0xFFFE;
    }
}
