package io.perennial.faults.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** A TCP proxy on the edge between one service and its database or broker, which can behave like a bad network. */
public final class FaultProxy implements AutoCloseable {

    private static final int CONNECT_MILLIS = 1_000;

    private final String name;
    private final int target;
    private final boolean database;
    private final ServerSocket door;
    private final Link link = new Link();
    private final AtomicReference<Trap> trap = new AtomicReference<>();

    private FaultProxy(String name, int target, boolean database, ServerSocket door) {
        this.name = name;
        this.target = target;
        this.database = database;
        this.door = door;
    }

    /** To a PostgreSQL on a port of this machine; hears what is said, so that a trap can be set. */
    public static FaultProxy toDatabase(String name, int port, int target) throws IOException {
        return open(name, port, target, true);
    }

    /** To a broker on a port of this machine. */
    public static FaultProxy toBroker(String name, int port, int target) throws IOException {
        return open(name, port, target, false);
    }

    private static FaultProxy open(String name, int port, int target, boolean database) throws IOException {
        ServerSocket door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress("127.0.0.1", port), 200);
        FaultProxy proxy = new FaultProxy(name, target, database, door);
        Thread thread = new Thread(proxy::accept, name);
        thread.setDaemon(true);
        thread.start();
        return proxy;
    }

    /** As the edge is called, for reports. */
    public String name() {
        return name;
    }

    /** Ends all connections and refuses new ones. */
    public void cut() {
        link.become(Link.State.CUT);
    }

    /** Lets connections stand, and nothing pass. */
    public void blackHole() {
        link.become(Link.State.BLACK_HOLE);
    }

    /** Loses the server's end of each connection without a word to the client. */
    public void halfOpen() {
        link.become(Link.State.HALF_OPEN);
    }

    /** Makes everything take so much longer. */
    public void delay(Duration delay) {
        link.delay(delay);
    }

    /** The network is well again. */
    public void heal() {
        link.delay(Duration.ZERO);
        link.become(Link.State.OPEN);
    }

    /** Once the service comes to that point, the action is done before anything else passes, and the connection ends there. */
    public void trap(FaultPoint point, Runnable action) {
        trap.set(new Trap(point, action));
    }

    /** Takes the trap away; whether it had still been set. */
    public boolean disarm() {
        return trap.getAndSet(null) != null;
    }

    @Override
    public void close() throws IOException {
        door.close();
        link.closeAll();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread thread = new Thread(() -> connect(client), name + " connecting");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                // the door was closed, or this one client left at once
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        Passage passage = new Passage(link, client, server, database ? new Statements(this::spring) : Tap.DEAF);
        try {
            link.awaitTruth();
            if (link.isCut()) {
                client.close();
                return;
            }
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), target), CONNECT_MILLIS);
            link.add(passage);
            passage.open(name);
        } catch (IOException e) {
            passage.close();
        } catch (InterruptedException e) {
            passage.close();
            Thread.currentThread().interrupt();
        }
    }

    private void spring(Statements.Moment moment, String sql, boolean wrote) throws Tap.Severed {
        Trap set = trap.get();
        if (set != null && set.point().isAt(moment, sql, wrote) && trap.compareAndSet(set, null)) {
            set.action().run();
            throw new Tap.Severed();
        }
    }

    private record Trap(FaultPoint point, Runnable action) {}
}
