package io.perennial.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts Java programs as processes with a directory and a log each, and remembers them for the run after a killed one. */
public final class Children {

    /** Four services, a broker and a database share a laptop: little memory, and quick rather than fast. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final DataDirectory data;
    private final LeftOvers processes;

    Children(DataDirectory data, LeftOvers processes) {
        this.data = data;
        this.processes = processes;
    }

    Child start(String name, List<String> options, List<String> classPath, List<String> program) throws IOException {
        List<String> allOptions = new ArrayList<>(OPTIONS);
        allOptions.addAll(options);
        Path log = data.directory("logs").resolve(name + ".log");
        Child child = Child.start(name, data.directory(name), log, allOptions, classPath, program);
        processes.remember(child.handle());
        return child;
    }

    /** The class path of this program, also when Maven runs it in its own JVM. */
    public static List<String> ownClassPath() {
        if (Children.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs()).map(Children::path).toList();
        }
        return List.of(System.getProperty("java.class.path"));
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
