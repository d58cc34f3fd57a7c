package io.perennial.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who looks at the bank with {@code -Dobserve}: Prometheus, started if it is on the path, and Grafana. For who is not started, the
 * command is said.
 */
final class Observers {

    private final Settings settings;
    private final String path;

    /** @param path directories of programs, as in the environment's PATH */
    Observers(Settings settings, String path) {
        this.settings = settings;
        this.path = path;
    }

    /** Writes their files, starts Prometheus if it can be had, and says how one goes on. */
    Optional<Tool> begin(Progress progress) throws IOException {
        ObserverFiles files = ObserverFiles.write(settings, settings.data().resolve("observe"));
        Optional<Path> program = onPath("prometheus");
        List<String> command = prometheus(
                program.map(Path::toString).orElse("prometheus"), files, settings.port(Setting.PROMETHEUS_PORT));
        Optional<Tool> started = program.isPresent()
                ? Optional.of(Tool.start(command, settings.data().resolve("logs/prometheus.log")))
                : Optional.empty();
        progress.print(told(started.isPresent(), command, files));
        return started;
    }

    private String told(boolean started, List<String> command, ObserverFiles files) {
        String prometheus = started ? "runs, with the alerts of deploy/observability" : String.join(" ", command);
        return """

                Who looks at the bank:
                  Prometheus  %s
                              http://localhost:%d/alerts
                  Grafana     GF_PATHS_PROVISIONING=%s GF_AUTH_ANONYMOUS_ENABLED=true grafana server --homepath /usr/share/grafana
                              http://localhost:3000/dashboards
                """.formatted(prometheus, settings.port(Setting.PROMETHEUS_PORT), files.provisioning());
    }

    private static List<String> prometheus(String program, ObserverFiles files, int port) {
        return List.of(
                program,
                "--config.file=" + files.prometheus(),
                "--storage.tsdb.path=" + files.measured(),
                "--web.listen-address=127.0.0.1:" + port);
    }

    private Optional<Path> onPath(String name) {
        return Arrays.stream(path.split(System.getProperty("path.separator")))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory).resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
