package io.perennial.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's programs on one directory and keeps what they print in {@code postgres.log}.
 *
 * <p>PostgreSQL refuses to run as root. As root, as in most containers, its programs run in a user namespace of their own, in
 * which they are nobody.
 */
final class PostgresPrograms {

    private final Path home;
    private final Path log;
    private final boolean root;

    PostgresPrograms(Path home, Path log) {
        this.home = home;
        this.log = log;
        this.root = "root".equals(System.getProperty("user.name"));
    }

    /** Runs a program to its end; whether it ended well. */
    boolean run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return endOf(builder.start()) == 0;
    }

    /** Like {@link #run}, but a program that fails is an exception that quotes the end of the log. */
    void mustRun(String program, String... arguments) throws IOException {
        if (!run(program, arguments)) {
            throw failed(program);
        }
    }

    IOException failed(String program) throws IOException {
        return new IOException("PostgreSQL: " + program + " failed. The end of " + log + ":\n" + tail());
    }

    /** The last lines of the log. */
    String tail() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    private static int endOf(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a program of PostgreSQL ran", e);
        }
    }
}
