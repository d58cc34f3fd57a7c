package io.perennial.faults;

import java.nio.file.Path;

/** Where the sources of all modules stand. */
public final class Repository {

    private Repository() {}

    public static Path root() {
        return Path.of("").toAbsolutePath().getParent().getParent();
    }
}
