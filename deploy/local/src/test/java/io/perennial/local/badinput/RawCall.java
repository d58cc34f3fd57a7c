package io.perennial.local.badinput;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes as no honest client would send them. */
final class RawCall implements AutoCloseable {

    private final Socket socket;
    private String said = "";

    RawCall(URI service) {
        try {
            socket = new Socket(service.getHost(), service.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawCall say(String bytes) {
        try {
            said += bytes;
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that comes until the other side closes the connection; fails if it does not. */
    String hearUntilClosed(Duration patience) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection stays open after " + said, e);
        } catch (IOException e) {
            return ""; // cut off
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
