package io.perennial.embedded;

/** Somebody else listens on the port that was asked for. */
public final class PortTaken extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final int port;

    public PortTaken(int port, String what) {
        super("Port " + port + " is taken, so " + what + " cannot start on it");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
