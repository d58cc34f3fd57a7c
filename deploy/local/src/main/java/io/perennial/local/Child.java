package io.perennial.local;

import io.perennial.embedded.Tethered;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Java program as a process of its own. It ends in order when this JVM is gone, even killed ({@link Tethered}), and does not
 * hear Ctrl-C, which a terminal sends to all: who stops when is decided here.
 */
public final class Child implements AutoCloseable {

    private static final int TAIL_BYTES = 4000;

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a program.
     *
     * @param name as people know it
     * @param directory where it runs
     * @param log gets what it prints; replaced
     * @param options of the JVM
     * @param classPath entries of its class path
     * @param program main class and arguments
     */
    public static Child start(
            String name, Path directory, Path log, List<String> options, List<String> classPath, List<String> program)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", name));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        List<String> all = new ArrayList<>(classPath);
        all.add(0, whereTetheredIs());
        command.addAll(
                List.of("-cp", String.join(System.getProperty("path.separator"), all), Tethered.class.getName()));
        command.addAll(program);
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Child(name, process, log);
    }

    String name() {
        return name;
    }

    /** The process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when it has ended. */
    CompletableFuture<Child> end() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Whether the log holds a text. */
    public boolean hasSaid(String text) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).contains(text);
    }

    /** How a person is told that it failed: with the end of its log. */
    public Refused failed(String how) {
        return new Refused(name + " " + how + ". The end of " + log + ":\n\n" + tail());
    }

    private String tail() {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(Math.max(0, Files.size(log) - TAIL_BYTES));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(cannot be read: " + e + ")";
        }
    }

    /** Ends it at once, without asking; it cannot put anything in order. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to stop; does not wait. */
    public void ask() {
        process.destroy();
    }

    /** Asks it to stop, waits, and kills it only if it does not. */
    @Override
    public void close() {
        ask();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String whereTetheredIs() {
        try {
            return Path.of(Tethered.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
