package io.perennial.faults.wire;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;

/**
 * Understands as much of a PostgreSQL connection as it takes to know which statement is about to be run and which has been:
 * the names under which statements were prepared, and in which order their ends come back.
 */
final class Statements implements Tap {

    private static final String COMMIT = "commit";

    private final Map<String, String> prepared = new HashMap<>();
    private final Map<String, String> portals = new HashMap<>();
    private final Queue<String> running = new ArrayDeque<>();
    private final Frames client = new Frames(true, this::said);
    private final Frames server = new Frames(false, this::answered);
    private final Listener listener;
    private boolean wrote;

    /** Is told of statements, in lower case. */
    interface Listener {

        /** One is about to reach the database, or has just been run by it. */
        void statement(Moment moment, String sql, boolean inWritingTransaction) throws Severed;
    }

    /** When a statement is heard of. */
    enum Moment {
        ABOUT_TO_RUN,
        DONE
    }

    Statements(Listener listener) {
        this.listener = listener;
    }

    @Override
    public synchronized void fromClient(byte[] bytes, int length) throws Severed {
        client.feed(bytes, length);
    }

    @Override
    public synchronized void fromServer(byte[] bytes, int length) throws Severed {
        server.feed(bytes, length);
    }

    private void said(char type, ByteBuffer body) throws Severed {
        switch (type) {
            case 'P' ->
                prepared.put(Frames.text(body), Frames.text(body).strip().toLowerCase(Locale.ROOT));
            case 'B' -> portals.put(Frames.text(body), prepared.getOrDefault(Frames.text(body), ""));
            case 'E' -> run(portals.getOrDefault(Frames.text(body), ""));
            case 'Q' -> run(Frames.text(body).strip().toLowerCase(Locale.ROOT));
            default -> {}
        }
    }

    private void run(String sql) throws Severed {
        running.add(sql);
        listener.statement(Moment.ABOUT_TO_RUN, sql, wrote);
        wrote |= sql.startsWith("insert") || sql.startsWith("update") || sql.startsWith("delete");
    }

    private void answered(char type, ByteBuffer body) throws Severed {
        switch (type) {
            case 'C' -> done();
            case 's', 'I' -> running.poll();
            case 'Z' -> ready(body);
            default -> {}
        }
    }

    private void done() throws Severed {
        String sql = running.poll();
        if (sql != null) {
            listener.statement(Moment.DONE, sql, wrote);
            wrote &= !sql.equals(COMMIT);
        }
    }

    // After an error the rest is skipped; outside a transaction nothing is open that was written.
    private void ready(ByteBuffer body) {
        running.clear();
        wrote &= body.get() != 'I';
    }
}
