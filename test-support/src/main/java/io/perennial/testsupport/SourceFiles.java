package io.perennial.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java files of a module, tests included. */
record SourceFiles(Path module) {

    /** Maven runs a module's tests in its directory; an IDE may not. */
    static SourceFiles ofThisModule() {
        return new SourceFiles(Path.of(System.getProperty("basedir", "")));
    }

    List<Path> longerThan(int lines) {
        try (Stream<Path> all = Files.walk(module.resolve("src"))) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
