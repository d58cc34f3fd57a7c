package io.perennial.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service as the build left it. The first run that ends in order leaves an archive of the classes that it loaded; later runs
 * read it instead of loading them one by one, and start with little more than half the work. An archive belongs to one build
 * and one JVM.
 */
public final class Program {

    /** What Quarkus' own launcher runs; that one loads classes in a way that the JVM cannot archive. */
    private static final String MAIN = "io.quarkus.runner.GeneratedMain";

    /** Some classes cannot be archived, which is nobody's concern. */
    private static final String QUIETLY = "-Xlog:cds=error";

    private final Path target;

    Program(Path target) {
        this.target = target;
    }

    /** Where the build put it. */
    public Path directory() {
        return target.resolve("quarkus-app");
    }

    boolean isBuilt() {
        return Files.exists(launcher());
    }

    /** Its main class. */
    public List<String> mainClass() {
        return List.of(MAIN);
    }

    /** Its jars; those first in which the build changed classes of the others. */
    public List<String> classPath() {
        Path application = directory();
        return Stream.of(
                        Stream.of(application.resolve("quarkus/transformed-bytecode.jar")),
                        Stream.of(application.resolve("quarkus/generated-bytecode.jar")),
                        jars(application.resolve("app")),
                        jars(application.resolve("lib/boot")),
                        jars(application.resolve("lib/main")))
                .flatMap(jars -> jars)
                .map(Path::toString)
                .collect(Collectors.toList());
    }

    /** The JVM's options to read the archive of this build; none if there is none. */
    public List<String> archiveOptions() {
        return hasArchive() ? List.of("-XX:SharedArchiveFile=" + archive(), "-Xshare:auto", QUIETLY) : List.of();
    }

    /**
     * The JVM's options for a run that may leave an archive.
     *
     * @param draft where to write it when the run ends
     */
    List<String> archivingOptions(Path draft) {
        return hasArchive() ? archiveOptions() : List.of("-XX:ArchiveClassesAtExit=" + draft, QUIETLY);
    }

    /** Takes the archive of a run that has ended in order. */
    void keep(Path draft) throws IOException {
        if (Files.exists(draft)) {
            Files.createDirectories(archive().getParent());
            Path whole =
                    archive().resolveSibling("of-" + ProcessHandle.current().pid());
            Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
            Files.move(whole, archive(), StandardCopyOption.ATOMIC_MOVE); // others may start meanwhile
        }
    }

    private boolean hasArchive() {
        try {
            return Files.exists(archive())
                    && Files.getLastModifiedTime(archive()).compareTo(Files.getLastModifiedTime(launcher())) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path launcher() {
        return directory().resolve("quarkus-run.jar");
    }

    private Path archive() {
        return target.resolve("class-archives").resolve("java-" + Runtime.version() + ".jsa");
    }

    private static Stream<Path> jars(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
