package io.perennial.faults.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What clients were about to do and what became of it, a JSON document per line, on disk before they go on. Lines of several
 * workers reach the disk together.
 */
public final class Journal implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final FileChannel file;
    private final Thread writer;
    private ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long given;
    private long forced;
    private boolean closing;

    public Journal(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        writer = new Thread(this::write, "journal");
        writer.setDaemon(true);
        writer.start();
    }

    /** Operations are about to be tried for the first time. */
    void intend(int round, List<Operation> operations) {
        append(operations.stream().map(operation -> intention(round, operation)));
    }

    /** What is known of each of them after a try. */
    void note(List<Operation> operations, List<Attempt> attempts) {
        append(IntStream.range(0, operations.size()).mapToObj(i -> outcome(operations.get(i), attempts.get(i))));
    }

    /** Another answer came than must come to a repeated request. */
    void complain(Operation operation, String what) {
        append(Stream.of(line(operation).put("wrong", what)));
    }

    private ObjectNode intention(int round, Operation operation) {
        ObjectNode line = line(operation)
                .put("round", round)
                .put("what", operation.what().name())
                .put("account", operation.account());
        line.put(
                "customer",
                operation.customer() == null ? null : operation.customer().toString());
        line.set("body", operation.body());
        return line.put("path", operation.path());
    }

    private ObjectNode outcome(Operation operation, Attempt attempt) {
        return line(operation)
                .put("outcome", attempt.outcome().name())
                .put("status", attempt.status())
                .put("id", attempt.answer().path("id").asText(null));
    }

    private ObjectNode line(Operation operation) {
        return json.createObjectNode().put("op", operation.id().toString());
    }

    private void append(Stream<ObjectNode> lines) {
        byte[] bytes =
                lines.map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            return;
        }
        synchronized (this) {
            pending.writeBytes(bytes);
            long mine = ++given;
            notifyAll();
            while (forced < mine && !closing) {
                await();
            }
        }
    }

    private void write() {
        try {
            for (byte[] bytes = next(); bytes.length > 0; bytes = next()) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
                file.force(false);
                done();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long taken;

    private synchronized byte[] next() {
        while (pending.size() == 0 && !closing) {
            await();
        }
        byte[] bytes = pending.toByteArray();
        pending = new ByteArrayOutputStream();
        taken = given;
        return bytes;
    }

    private synchronized void done() {
        forced = taken;
        notifyAll();
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            closing = true;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        writer.join();
        file.close();
    }
}
