package io.perennial.audit;

import java.nio.ByteBuffer;

/** The end of the chain; before the first link place 0 and no bytes. */
record Head(long place, byte[] hash) {

    static final Head NONE = new Head(0, new byte[0]);

    /** The end after one more entry. */
    Head then(Entry entry) {
        return new Head(place + 1, entry.link(hash));
    }

    byte[] placeBytes() {
        return ByteBuffer.allocate(Long.BYTES).putLong(place).array();
    }
}
