package io.perennial.faults.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts one direction of a PostgreSQL connection into its messages: a letter, four bytes of length, the rest. */
final class Frames {

    /** One message. */
    interface Reader {
        void message(char type, ByteBuffer body) throws Tap.Severed;
    }

    private static final int LENGTH_BYTES = 4;

    private final Reader reader;
    private byte[] pending = new byte[8192];
    private int size;
    private boolean typed;

    /** @param greets whether the direction begins with a message that has no letter, as the client's does */
    Frames(boolean greets, Reader reader) {
        this.typed = !greets;
        this.reader = reader;
    }

    void feed(byte[] bytes, int length) throws Tap.Severed {
        if (size + length > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(2 * pending.length, size + length));
        }
        System.arraycopy(bytes, 0, pending, size, length);
        size += length;
        int read = 0;
        for (int next = end(read); next <= size && next > read; next = end(read)) {
            if (typed) {
                int body = read + 1 + LENGTH_BYTES;
                reader.message((char) pending[read], ByteBuffer.wrap(pending, body, next - body));
            }
            typed = true;
            read = next;
        }
        System.arraycopy(pending, read, pending, 0, size - read);
        size -= read;
    }

    /** Where the message that begins at a place ends; beyond all bytes if that is not known yet. */
    private int end(int start) {
        int letter = typed ? 1 : 0;
        return size - start < letter + LENGTH_BYTES
                ? Integer.MAX_VALUE
                : start + letter + ByteBuffer.wrap(pending).getInt(start + letter);
    }

    /** The text up to the next zero byte. */
    static String text(ByteBuffer body) {
        int begin = body.position();
        while (body.get() != 0) {
            continue;
        }
        return new String(body.array(), begin, body.position() - begin - 1, StandardCharsets.UTF_8);
    }
}
