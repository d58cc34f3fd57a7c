package io.perennial.faults.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service as the build left it, with an archive of what a run of it learned: its classes, loaded, which spares a third of the
 * work of a start; from Java 25 on also linked, with profiles of its methods, which spares four tenths (JEP 483, 514 and 515). An
 * archive belongs to one build and one JVM; the JVM itself does without one that does not fit.
 */
final class Program {

    /** What Quarkus' own launcher runs; that one loads classes in a way that the JVM cannot archive. */
    private static final String MAIN = "io.quarkus.runner.GeneratedMain";

    private static final boolean LINKED = Runtime.version().feature() >= 25;

    /** Some classes cannot be archived, which is nobody's concern. */
    private static final String QUIETLY = LINKED ? "-Xlog:aot*=error" : "-Xlog:cds=error";

    private final Path launcher;
    private final Path directory;

    /** @param launcher the jar that the build says to run */
    Program(Path launcher) {
        this.launcher = launcher;
        this.directory = launcher.getParent();
    }

    /** Its main class. */
    List<String> mainClass() {
        return List.of(MAIN);
    }

    /** Its jars; those first in which the build changed classes of the others. */
    List<String> classPath() {
        return Stream.of(
                        Stream.of(directory.resolve("quarkus/transformed-bytecode.jar")),
                        Stream.of(directory.resolve("quarkus/generated-bytecode.jar")),
                        jars(directory.resolve("app")),
                        jars(directory.resolve("lib/boot")),
                        jars(directory.resolve("lib/main")))
                .flatMap(jars -> jars)
                .map(Path::toString)
                .toList();
    }

    boolean hasArchive() {
        try {
            return Files.exists(archive())
                    && Files.getLastModifiedTime(archive()).compareTo(Files.getLastModifiedTime(launcher)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM's options to read the archive. */
    List<String> archiveOptions() {
        return List.of((LINKED ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive(), QUIETLY);
    }

    /** The JVM's options for a run that writes an archive into its directory when it ends. */
    static List<String> archivingOptions(Path run) {
        return List.of((LINKED ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + draft(run), QUIETLY);
    }

    /** Takes the archive of a run that has ended. */
    void keepArchive(Path run) throws IOException {
        Files.move(draft(run), archive(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path archive() {
        return directory.resolveSibling("classes-of-java-" + Runtime.version() + ".jsa");
    }

    private static Path draft(Path run) {
        return run.toAbsolutePath().resolve("classes.jsa");
    }

    private static Stream<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
