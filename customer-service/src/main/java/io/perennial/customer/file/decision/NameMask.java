package io.perennial.customer.file.decision;

/** How a name is shown to who need not know it: enough to recognise somebody whom one knows. */
public final class NameMask {

    private static final String HIDDEN = "**";

    private NameMask() {}

    /** The first character and two stars, as in {@code 王**}; null stays null. */
    public static String of(String name) {
        return name == null ? null : name.substring(0, name.offsetByCodePoints(0, name.isEmpty() ? 0 : 1)) + HIDDEN;
    }
}
