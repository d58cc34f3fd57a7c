package io.perennial.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Remembers the processes of a run in a file, so that the next run can end what a killed one left behind. */
final class LeftOvers {

    private final Path file;

    LeftOvers(Path file) {
        this.file = file;
    }

    void remember(ProcessHandle process) throws IOException {
        Files.writeString(
                file,
                process.pid() + " " + startOf(process) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Ends what is left of an earlier run, and waits for it. */
    void end() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        List<ProcessHandle> left = Files.readAllLines(file).stream()
                .flatMap(line -> find(line).stream())
                .toList();
        left.forEach(ProcessHandle::destroy);
        left.forEach(LeftOvers::awaitEnd);
        forget();
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** A number alone proves nothing: it may belong to another process by now. */
    private static Optional<ProcessHandle> find(String line) {
        String[] words = line.split(" ");
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(process -> startOf(process).equals(words[1]));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
