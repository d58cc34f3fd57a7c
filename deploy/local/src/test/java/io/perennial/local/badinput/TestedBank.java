package io.perennial.local.badinput;

import io.perennial.contract.Ids;
import io.perennial.local.DemoStaff;
import io.perennial.local.Service;
import io.perennial.local.bank.Quiet;
import io.perennial.local.bank.Services;
import io.perennial.local.journey.RunningBank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/** The bank that all bad input goes to: its addresses, its topics, its databases and its logs. */
final class TestedBank implements AutoCloseable {

    /** The day of the approved samples. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** The value of a header that is not sent at all. */
    static final String NONE = "(none)";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningBank running;
    private final Tables tables;
    private final Services services;

    private TestedBank(RunningBank running) {
        this.running = running;
        this.tables = new Tables(running.data());
        this.services = running.services().as(DemoStaff.ALL_ROUND);
    }

    static TestedBank open() throws Exception {
        return new TestedBank(RunningBank.on(TODAY));
    }

    /** Something that nobody used before. */
    static String key() {
        return Ids.next().toString();
    }

    /** The header {@code Authorization} of somebody. */
    String bearer(String name) {
        return services.as(name).bearer();
    }

    Services services() {
        return services;
    }

    Tables tables() {
        return tables;
    }

    String kafka() {
        return running.bank().kafka();
    }

    URI address(Service service) {
        return running.bank().services().get(service);
    }

    /** What a service says of itself, on the port that it has for that. */
    Answer says(Service service, String path) {
        return send(
                Ask.get(service, path), BodyPublishers.noBody(), running.bank().management());
    }

    /** Sends it, and waits for the answer, though not for ever. */
    Answer send(Ask ask) {
        BodyPublisher body = ask.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(ask.body());
        return send(ask, body);
    }

    /** The same with a body that comes otherwise. */
    Answer send(Ask ask, BodyPublisher body) {
        return send(ask, body, running.bank().services());
    }

    private Answer send(Ask ask, BodyPublisher body, Map<Service, URI> doors) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(doors.get(ask.service()) + ask.address()))
                .timeout(PATIENCE)
                .method(ask.method(), body);
        if (!ask.headers().containsKey("Authorization")) {
            request.header("Authorization", services.bearer());
        }
        ask.headers().forEach((name, value) -> {
            if (!value.equals(NONE)) {
                request.header(name, value);
            }
        });
        try {
            return new Answer(ask, http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(ask.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until all that was said has been heard. */
    void quiet() {
        try (Quiet quiet = new Quiet(running.bank())) {
            quiet.await(Duration.ofSeconds(60), open -> {});
        }
    }

    /** Stops the broker in the middle of what it does ({@code STOP}), or lets it go on ({@code CONT}). */
    void signalBroker(String signal) {
        try {
            new ProcessBuilder(
                            "kill",
                            "-" + signal,
                            String.valueOf(running.broker().pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the services have logged until now, line by line. */
    Stream<String> logged() {
        return Stream.of(Service.values())
                .flatMap(service -> lines(running.data().resolve("logs/" + service.module() + ".log")));
    }

    private static Stream<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
