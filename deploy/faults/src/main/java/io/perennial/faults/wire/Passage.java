package io.perennial.faults.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** One connection through a proxy: two threads that carry bytes, as the state of the link allows. */
final class Passage {

    private static final int BUFFER = 16_384;

    private final Link link;
    private final Socket client;
    private final Socket server;
    private final Tap tap;
    private volatile boolean serverLost;

    Passage(Link link, Socket client, Socket server, Tap tap) {
        this.link = link;
        this.client = client;
        this.server = server;
        this.tap = tap;
    }

    void open(String name) {
        start(name + " >", this::toServer);
        start(name + " <", this::toClient);
    }

    /** Both ends see the connection closed. */
    void close() {
        closeQuietly(client);
        closeQuietly(server);
        link.forget(this);
    }

    /** The server's end is gone, and nobody tells the client. */
    void loseServer() {
        serverLost = true;
        closeQuietly(server);
    }

    private void toServer() throws InterruptedException {
        try {
            carry(client.getInputStream(), server.getOutputStream(), tap::fromClient);
        } catch (IOException | Tap.Severed e) {
            // one end is gone; the other is told as soon as the link lets it hear
        }
        link.awaitTruth();
        close();
    }

    // A client that only waits for an answer does not learn that its server is lost.
    private void toClient() throws InterruptedException {
        try {
            carry(server.getInputStream(), client.getOutputStream(), tap::fromServer);
        } catch (IOException | Tap.Severed e) {
            // as above
        }
        if (!serverLost) {
            close();
        }
    }

    private void carry(InputStream from, OutputStream to, Hearing hearing)
            throws IOException, InterruptedException, Tap.Severed {
        byte[] bytes = new byte[BUFFER];
        for (int length = from.read(bytes); length >= 0; length = from.read(bytes)) {
            link.pass();
            hearing.of(bytes, length);
            to.write(bytes, 0, length);
            to.flush();
        }
    }

    private static void start(String name, Carrying work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone, which is what was wanted
        }
    }

    private interface Carrying {
        void run() throws InterruptedException;
    }

    private interface Hearing {
        void of(byte[] bytes, int length) throws Tap.Severed;
    }
}
