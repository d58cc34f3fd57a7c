package io.perennial.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * Which piece of a list is asked for: the query parameters {@code limit} and {@code after}.
 *
 * <p>A cursor says where the last page ended (keyset paging), so that rows that come or go meanwhile neither repeat nor hide
 * others. Its check sum tells a mangled one; it grants nothing, since every page is filtered anew.
 */
public final class Paging {

    private static final int DEFAULT = 50;
    private static final int MAX = 500;
    private static final int MAX_CURSOR = 600;

    private final int limit;
    private final String after;

    private Paging(int limit, String after) {
        this.limit = limit;
        this.after = after;
    }

    /**
     * @param limit 1 to 500, null means 50
     * @param after the cursor out of a page's {@code next}, null for the first page
     * @throws Problem 400 {@code invalid-limit} or {@code invalid-cursor}
     */
    public static Paging of(Integer limit, String after) {
        int rows = limit == null ? DEFAULT : limit;
        if (rows < 1 || rows > MAX) {
            throw new Problem(400, "invalid-limit", "limit is a number from 1 to " + MAX + ".");
        }
        return new Paging(rows, after == null ? null : plain(after));
    }

    /** How many items the page shows at most. */
    public int limit() {
        return limit;
    }

    /** How many rows to read: one more than is shown. */
    public int rows() {
        return limit + 1;
    }

    /**
     * Where the last page ended, empty for the first page.
     *
     * @param reader makes a position of the text that was given to {@link Page#of}; what it throws means 400
     */
    public <K> Optional<K> after(Function<String, K> reader) {
        try {
            return Optional.ofNullable(after).map(reader);
        } catch (RuntimeException e) {
            throw invalid();
        }
    }

    static String opaque(String position) {
        return encode((checksum(position) + position).getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String cursor) {
        if (cursor.length() > MAX_CURSOR) {
            throw invalid();
        }
        String position = decoded(cursor);
        if (position.length() < 8 || !opaque(position.substring(8)).equals(cursor)) {
            throw invalid();
        }
        return position.substring(8);
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String checksum(String position) {
        CRC32C sum = new CRC32C();
        sum.update(position.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }

    private static Problem invalid() {
        return new Problem(400, "invalid-cursor", "after must be taken unchanged from a page's next link.");
    }
}
