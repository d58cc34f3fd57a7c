package io.perennial.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server on this machine, with its data in one directory that survives it.
 *
 * <p>What it acknowledges is durable: fsync, synchronous commit and full page writes are on. A directory left behind by a run
 * that was killed is taken over: a server that still runs on it is stopped first, and PostgreSQL recovers. The server ends with
 * this JVM, even if that is killed.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "200",
            "max_wal_size", "2GB",
            "checkpoint_timeout", "15min",
            "random_page_cost", "1.1",
            "jit", "off",
            "timezone", "UTC",
            "log_timezone", "UTC");
    private static final String BUFFERS = "128MB";
    private static final String DATA = "data";
    private static final String LOG = "postgres.log";
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final PostgresPrograms programs;
    private final Path data;
    private final int port;
    private final PostgresRoles roles;

    private LocalPostgres(PostgresPrograms programs, Path data, int port, PostgresRoles roles) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.roles = roles;
    }

    /**
     * Starts a durable server and waits until it answers.
     *
     * @param directory holds everything of this server; made if absent
     * @param port a port, or 0 for any free one
     * @throws PortTaken if somebody else listens on the port
     */
    public static LocalPostgres start(Path directory, int port) {
        return start(directory, port, BUFFERS);
    }

    /** As {@link #start(Path, int)}, with such {@code shared_buffers} to keep pages in, as in 4GB. */
    public static LocalPostgres start(Path directory, int port, String buffers) {
        return start(directory, port, buffers, "on");
    }

    /** As {@link #start(Path, int)}, but a power cut may cost everything: for tests whose data nobody misses. */
    public static LocalPostgres startUnsafeButFast(Path directory, int port) {
        return start(directory, port, BUFFERS, "off");
    }

    /** Ends a server that a killed run left behind on this directory, if there is one; {@link #start} does so by itself. */
    public static void endLeftOver(Path directory) {
        try {
            Path home = directory.toAbsolutePath();
            stopLeftOver(new PostgresPrograms(PostgresBinaries.unpacked(), home.resolve(LOG)), home.resolve(DATA));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The database of that name with its roles, made if absent. Names are lower case words. */
    public Database database(String name) {
        try {
            return roles.database(name);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL: cannot make database " + name, e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** Stops at once but in order; open transactions are rolled back. */
    @Override
    public void close() {
        stop("fast");
    }

    /** Stops as if the plug were pulled: the next start has to recover. */
    public void crash() {
        stop("immediate");
    }

    private static LocalPostgres start(Path directory, int port, String buffers, String durability) {
        try {
            Path home = Files.createDirectories(directory.toAbsolutePath());
            Path data = home.resolve(DATA);
            PostgresPrograms programs = new PostgresPrograms(PostgresBinaries.unpacked(), home.resolve(LOG));
            Path password = home.resolve("password");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(programs, data, password, durability);
            }
            stopLeftOver(programs, data);
            int chosen = Ports.choose(port, "PostgreSQL");
            run(programs, data, chosen, buffers, durability);
            PostgresWatch.over(data);
            PostgresRoles roles = PostgresRoles.onThisMachine(chosen, Files.readString(password));
            return new LocalPostgres(programs, data, chosen, roles);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static void initialise(PostgresPrograms programs, Path data, Path password, String durability)
            throws IOException {
        Directories.delete(data);
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, PostgresRoles.newPassword());
        // the built-in locale sorts alike on every machine
        List<String> arguments = new ArrayList<>(
                List.of("--pgdata=" + data, "--username=postgres", "--pwfile=" + password, "--auth=scram-sha-256"));
        arguments.addAll(List.of("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (durability.equals("off")) {
            arguments.add("--no-sync");
        }
        programs.mustRun("initdb", arguments.toArray(String[]::new));
    }

    private static void run(PostgresPrograms programs, Path data, int port, String buffers, String durability)
            throws IOException {
        StringBuilder options = new StringBuilder("-p " + port + " -c shared_buffers=" + buffers);
        SETTINGS.forEach((name, value) ->
                options.append(" -c ").append(name).append("='").append(value).append('\''));
        DURABILITY.forEach(
                name -> options.append(" -c ").append(name).append('=').append(durability));
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!programs.run("pg_ctl", "start", "--wait", "--pgdata=" + data, "--options=" + options)) {
            // the children of a killed server hold its memory a moment longer than it lived
            if (!programs.tail().contains("pre-existing shared memory block") || System.nanoTime() > patience) {
                throw programs.failed("start on port " + port);
            }
        }
    }

    private static void stopLeftOver(PostgresPrograms programs, Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        if (isPostgres(pid)) {
            programs.run("pg_ctl", "stop", "--no-wait", "--mode=fast", "--pgdata=" + data);
            awaitEnd(programs, pid);
        }
        // otherwise PostgreSQL would refuse to start beside whatever has that number now
        Files.deleteIfExists(pidFile);
    }

    /** Asked by program, not by number alone: a number may belong to another program by now, or to one that is dead. */
    private static boolean isPostgres(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(program -> program.endsWith("postgres"))
                .isPresent();
    }

    private static void awaitEnd(PostgresPrograms programs, long pid) throws IOException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (isPostgres(pid)) {
            if (System.nanoTime() > patience) {
                throw programs.failed("stop of the server that an earlier run left behind (process " + pid + ")");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void stop(String mode) {
        try {
            programs.run("pg_ctl", "stop", "--wait", "--mode=" + mode, "--pgdata=" + data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
