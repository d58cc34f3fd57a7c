package io.perennial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine at hand, without its name. */
final class Machine {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path TIMES = Path.of("/proc/stat");

    /** Places of the times of idling and of waiting for a disk in the first line of {@code /proc/stat}. */
    private static final int IDLE = 4;

    private static final int WAITING = 5;

    /** Up to here times are counted; those of guests are contained in the ones before. */
    private static final int LAST = 8;

    private Machine() {}

    static String processor() throws IOException {
        String model = Files.readString(CPU)
                .lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        return Runtime.getRuntime().availableProcessors() + " cores, " + model;
    }

    static String memory() throws IOException {
        long kibibytes = Files.readString(MEMORY)
                .lines()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElseThrow();
        return Text.of("%.0f GiB", kibibytes / 1024.0 / 1024.0);
    }

    static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    static String java() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
    }

    /** CPU seconds that all processes of the machine have spent since it started. */
    static double busySeconds() {
        try {
            return busySeconds(Files.readAllLines(TIMES).get(0));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static double busySeconds(String line) {
        String[] fields = line.split("\\s+");
        double ticks = 0;
        for (int i = 1; i <= LAST; i++) {
            ticks += i == IDLE || i == WAITING ? 0 : Long.parseLong(fields[i]);
        }
        return ticks / ProcessTimes.TICKS_PER_SECOND;
    }
}
