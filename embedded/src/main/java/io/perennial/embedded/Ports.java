package io.perennial.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine's loopback address. */
public final class Ports {

    private Ports() {}

    /** A port that nobody listened on a moment ago. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody listens on it. */
    public static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // a port that was closed a moment ago is free for us, as it is for the servers
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** The port asked for, or a free one for 0. */
    static int choose(int port, String what) {
        if (port == 0) {
            return free();
        }
        if (isTaken(port)) {
            throw new PortTaken(port, what);
        }
        return port;
    }
}
