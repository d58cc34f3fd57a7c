package io.perennial.faults.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the service processes are, seen from the system: memory, open files, sessions, threads that wait for each other. */
public final class Vitals {

    private static final int POOL = 20;
    private static final int MANY_FILES = 1_000;
    private static final String RESIDENT = "VmRSS:";

    private final Rig rig;

    public Vitals(Rig rig) {
        this.rig = rig;
    }

    /** Megabytes that all service processes hold. */
    public long residentMegabytes() throws IOException {
        long kilobytes = 0;
        for (Instance instance : rig.instances()) {
            kilobytes += resident(instance);
        }
        return kilobytes / 1024;
    }

    /** What is not as it must be at rest. */
    public List<String> complaints() throws IOException, SQLException {
        List<String> complaints = new ArrayList<>();
        for (Instance instance : rig.instances()) {
            long files = files(instance);
            if (files > MANY_FILES) {
                complaints.add(instance.name() + " holds " + files + " files open");
            }
            if (threads(instance).contains("Java-level deadlock")) {
                complaints.add(instance.name() + " has threads that wait for each other");
            }
        }
        for (Instance instance : rig.instances()) {
            DatabaseServer server = rig.database(instance.service());
            long sessions = server.sessions();
            if (sessions > (long) POOL * rig.of(instance.service()).size()) {
                complaints.add(instance.service() + " holds " + sessions + " sessions");
            }
        }
        return complaints;
    }

    private static long resident(Instance instance) throws IOException {
        return Files.readAllLines(proc(instance, "status")).stream()
                .filter(line -> line.startsWith(RESIDENT))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static long files(Instance instance) throws IOException {
        try (Stream<Path> open = Files.list(proc(instance, "fd"))) {
            return open.count();
        }
    }

    private static String threads(Instance instance) throws IOException {
        Process dump = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(instance.pid()),
                        "Thread.print")
                .redirectErrorStream(true)
                .start();
        return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Path proc(Instance instance, String what) {
        return Path.of("/proc", String.valueOf(instance.pid()), what);
    }
}
