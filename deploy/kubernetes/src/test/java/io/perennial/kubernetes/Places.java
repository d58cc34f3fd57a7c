package io.perennial.kubernetes;

import java.nio.file.Path;

/** Where things are. Maven runs the tests of a module in its directory; an IDE may not. */
final class Places {

    static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    static final Path REPOSITORY = MODULE.getParent().getParent();

    private Places() {}
}
