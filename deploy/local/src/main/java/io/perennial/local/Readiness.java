package io.perennial.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Waits until services say of themselves that they are ready. */
final class Readiness {

    private static final int PATIENCE_SECONDS = 90;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Progress progress;

    Readiness(Progress progress) {
        this.progress = progress;
    }

    void await(Map<Service, Child> services, Map<Service, URI> addresses) throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Set<Service> waiting = EnumSet.copyOf(services.keySet());
        while (!waiting.isEmpty()) {
            for (Service service : EnumSet.copyOf(waiting)) {
                Child process = services.get(service);
                if (!process.isAlive()) {
                    throw process.failed("ended by itself");
                }
                if (isReady(addresses.get(service))) {
                    progress.say(service.module() + " is ready");
                    waiting.remove(service);
                } else if (System.nanoTime() > patience) {
                    throw process.failed("is not ready after " + PATIENCE_SECONDS + " s");
                }
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady(URI service) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
