package io.perennial.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that outlives this JVM by a moment: when the JVM is gone, however it ended, the pipe to the shell ends, and the shell
 * tells the server on the directory to stop. A server that was stopped in order has left no pid file by then.
 */
final class PostgresWatch {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final String SCRIPT =
            "trap '' INT HUP TERM; cat > /dev/null; read pid < \"$0\" && kill -INT \"$pid\"";

    private PostgresWatch() {}

    static void over(Path data) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", SCRIPT, data.resolve("postmaster.pid").toString()));
        if (Files.isExecutable(SETSID)) {
            // whoever kills us with our whole group does not kill the watch
            command.add(0, SETSID.toString());
        }
        new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
