package io.perennial.faults.bank;

import io.perennial.faults.wire.FaultProxy;
import io.perennial.local.Child;
import io.perennial.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One instance of a service: its process, which comes and goes, and the two wires that it hangs on. */
public final class Instance implements AutoCloseable {

    private static final List<String> OPTIONS = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Service service;
    private final String name;
    private final int port;
    private final int managementPort;
    private final Program program;
    private final Path directory;
    private final Path logs;
    private final FaultProxy toDatabase;
    private final FaultProxy toBroker;
    private volatile Child process;
    private volatile boolean held;
    private volatile boolean ready;
    private volatile int starts;

    Instance(
            Service service,
            String name,
            int port,
            int managementPort,
            Program program,
            Path directory,
            Path logs,
            FaultProxy toDatabase,
            FaultProxy toBroker) {
        this.service = service;
        this.name = name;
        this.port = port;
        this.managementPort = managementPort;
        this.program = program;
        this.directory = directory;
        this.logs = logs;
        this.toDatabase = toDatabase;
        this.toBroker = toBroker;
    }

    public Service service() {
        return service;
    }

    /** As in scoring-2. */
    public String name() {
        return name;
    }

    /** Where it answers, when it does. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where it says how it is. */
    URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    public FaultProxy toDatabase() {
        return toDatabase;
    }

    public FaultProxy toBroker() {
        return toBroker;
    }

    /** Whether it said so when it was asked last: requests go to ready instances only. */
    public boolean isReady() {
        return ready;
    }

    /** How often it was started. */
    public int starts() {
        return starts;
    }

    /** The number of its process. */
    public long pid() {
        return process.handle().pid();
    }

    synchronized void start() {
        starts++;
        start(
                logs.resolve(name + "." + starts + ".log"),
                program.hasArchive() ? program.archiveOptions() : Program.archivingOptions(directory));
    }

    /** Whether its next end in order leaves an archive of the classes that it loaded, for all starts to come. */
    boolean rehearses() {
        return !program.hasArchive();
    }

    /** Waits until it has ended, and takes the archive that it leaves. */
    void keepArchive() throws IOException {
        process.handle().onExit().join();
        program.keepArchive(directory);
    }

    private void start(Path log, List<String> archive) {
        try {
            process = Child.start(
                    name,
                    directory,
                    log,
                    Stream.concat(OPTIONS.stream(), archive.stream()).toList(),
                    program.classPath(),
                    program.mainClass());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void ready(boolean now) {
        ready = now;
    }

    boolean isHeld() {
        return held;
    }

    /** Keeps the supervisor from starting it again, or lets it. */
    public void hold(boolean down) {
        held = down;
    }

    /** Ends it at once; the supervisor starts it again. */
    public void kill() {
        ready = false;
        process.kill();
    }

    /** Asks it to stop in order; the supervisor starts it again. */
    public void terminate() {
        process.ask();
    }

    /** Stops it where it stands. */
    public void pause() {
        Signals.stop(pid());
    }

    /** Lets it go on. */
    public void resume() {
        Signals.go(pid());
    }

    @Override
    public void close() throws IOException {
        resume();
        process.close();
        toDatabase.close();
        toBroker.close();
    }
}
