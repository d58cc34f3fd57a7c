package io.perennial.rest;

import io.perennial.rest.json.JsonReading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream of bytes into lines and never holds more than one line of the largest permitted size. */
final class NdjsonLines {

    private final InputStream in;
    private final byte[] chunk = new byte[16_384];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
    private int from;
    private int to;
    private long number;

    NdjsonLines(InputStream in) {
        this.in = in;
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** The next line that is not empty, null at the end. Of a line that is too long, just so much that this is seen. */
    byte[] next() throws IOException {
        while (from < to || refill()) {
            number++;
            byte[] bytes = read();
            if (!isBlank(bytes)) {
                return bytes;
            }
        }
        return null;
    }

    private byte[] read() throws IOException {
        line.reset();
        while (from < to || refill()) {
            int end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            keep(from, end);
            boolean complete = end < to;
            from = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        return line.toByteArray();
    }

    private void keep(int start, int end) {
        line.write(chunk, start, Math.min(end - start, JsonReading.MAX_BYTES + 1 - line.size()));
    }

    private boolean refill() throws IOException {
        from = 0;
        to = in.read(chunk);
        return to > 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
