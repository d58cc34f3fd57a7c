package io.perennial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The services' JFR recordings, which each JVM writes when it ends under a name that only tells its process. */
final class Recordings {

    private Recordings() {}

    /** What makes a JVM record. */
    static String option(Path directory) {
        return "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + directory + "/";
    }

    /** Names them after the services whose processes they are of. */
    static void name(Path directory, Map<String, Long> processes) throws IOException {
        for (Map.Entry<String, Long> process : processes.entrySet()) {
            try (var files = Files.newDirectoryStream(directory, "*pid-" + process.getValue() + "-*.jfr")) {
                for (Path file : files) {
                    Files.move(
                            file,
                            directory.resolve(process.getKey() + ".jfr"),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
