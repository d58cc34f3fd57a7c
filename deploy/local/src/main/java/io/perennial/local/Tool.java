package io.perennial.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that is not ours, as a process. It ends when this JVM is gone, even killed: a shell beside it waits for the end of its
 * own standard input, a pipe from here. It does not hear Ctrl-C, as little as a {@link Child} does.
 */
final class Tool implements AutoCloseable {

    private static final String TETHERED = "trap '' INT; \"$@\" & read -r nothing; kill $!; wait $!";

    private final Process process;

    private Tool(Process process) {
        this.process = process;
    }

    /** @param log gets what it prints; replaced */
    static Tool start(List<String> command, Path log) throws IOException {
        List<String> tethered = new ArrayList<>(List.of("sh", "-c", TETHERED, "tool"));
        tethered.addAll(command);
        return new Tool(new ProcessBuilder(tethered)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
    }

    /** The shell beside it. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to stop, waits, and lets it be if it does not: nothing of ours depends on it. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
