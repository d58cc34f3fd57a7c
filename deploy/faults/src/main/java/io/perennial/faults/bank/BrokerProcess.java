package io.perennial.faults.bank;

import io.perennial.embedded.LocalKafka;
import io.perennial.local.Child;
import io.perennial.local.Children;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The broker: a process that can be killed, stopped, and started again on the same data and port. */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final Path logs;
    private final int port;
    private final List<String> doors;
    private volatile Child process;
    private int starts;

    BrokerProcess(Path directory, Path logs, int port, List<String> doors) {
        this.directory = directory;
        this.logs = logs;
        this.port = port;
        this.doors = doors;
    }

    /** Where the rig itself reaches it, past all proxies. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts it unless it runs, because two faults at once may both want it back; does not wait. */
    public synchronized void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        List<String> program = new ArrayList<>(
                List.of(LocalKafka.class.getName(), directory.resolve("data").toString(), String.valueOf(port)));
        program.addAll(doors);
        process = Child.start(
                "kafka",
                directory,
                logs.resolve("kafka." + ++starts + ".log"),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                Children.ownClassPath(),
                program);
    }

    /** Waits until it answers. */
    public void await() throws IOException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!process.hasSaid(LocalKafka.READY)) {
            if (!process.isAlive()) {
                throw process.failed("ended by itself");
            }
            if (System.nanoTime() > patience) {
                throw process.failed("is not ready after " + PATIENCE.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Ends it at once. */
    public void kill() {
        process.kill();
    }

    /** Stops it where it stands. */
    public void pause() {
        Signals.stop(process.handle().pid());
    }

    /** Lets it go on. */
    public void resume() {
        Signals.go(process.handle().pid());
    }

    @Override
    public void close() {
        resume();
        process.close();
    }
}
