package io.quarkus.bootstrap.runner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Stands for a packaged service: reads the same file, answers the same question, and fails on one business date. */
public final class QuarkusEntryPoint {

    private QuarkusEntryPoint() {}

    /** Serves until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("config/application.properties"))) {
            settings.load(file);
        }
        int port = Integer.parseInt(settings.getProperty("quarkus.http.port"));
        if (settings.getProperty("perennial.business-date", "").equals("1913-01-01")) {
            throw new IllegalStateException("this service does not like that day");
        }
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
