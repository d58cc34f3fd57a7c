package io.perennial.local;

import io.perennial.embedded.Database;
import io.perennial.embedded.LocalIssuer;
import io.perennial.embedded.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything on one machine. PostgreSQL and Kafka first, then the services beside each other; stopped in the opposite order.
 * Data stays where {@code -Ddata} says.
 */
public final class LocalBank implements AutoCloseable {

    private final Settings settings;
    private final Progress progress;
    private final Parts parts;
    private final Map<Service, Child> services = new EnumMap<>(Service.class);
    private Optional<Child> broker = Optional.empty();
    private Function<String, Database> databases;

    public LocalBank(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.parts = new Parts(progress);
    }

    /**
     * Starts everything.
     *
     * @return the bank, when all services are ready
     */
    public Bank start() throws IOException, InterruptedException {
        mustBeBuilt();
        DataDirectory data = parts.add(DataDirectory.open(settings.data()));
        Children children = new Children(data, takeOver(data));
        LocalPorts.mustBeFree(settings);
        progress.say("Starting PostgreSQL and Kafka");
        Kafka kafka = kafka(children, data);
        databases = postgres(data);
        LocalIssuer issuer = issuer(data);
        writeSettings(data, new ServiceSettings(settings, kafka.bootstrapServers(), data.keys(), issuer.address()));
        kafka.await();
        progress.say("Kafka answers on " + kafka.bootstrapServers());
        startServices(children);
        Map<Service, URI> management = addresses(Service::managementPort);
        new Readiness(progress).await(services, management);
        return new Bank(
                addresses(Service::port),
                management,
                kafka.bootstrapServers(),
                issuer.address(),
                settings,
                progress,
                service -> crash(children, service));
    }

    /** The process of each service. */
    public Map<Service, ProcessHandle> processes() {
        Map<Service, ProcessHandle> processes = new EnumMap<>(Service.class);
        services.forEach((service, child) -> processes.put(service, child.handle()));
        return processes;
    }

    /** A database beside those of the services, made if there is none of that name. */
    public Database database(String name) {
        return databases.apply(name);
    }

    /** The process of the own Kafka; none if it is somebody else's. */
    public Optional<ProcessHandle> broker() {
        return broker.map(Child::handle);
    }

    /** Takes something along that is to stop with it. */
    void take(AutoCloseable part) {
        parts.add(part);
    }

    /** Whether it was told to stop: whatever ends from then on ends on purpose. */
    boolean stopping() {
        return parts.stopping();
    }

    /** Waits until a service ends by itself, which none should; says what it said last. */
    Refused awaitTrouble() {
        CompletableFuture<?>[] ends = services.values().stream().map(Child::end).toArray(CompletableFuture<?>[]::new);
        return ((Child) CompletableFuture.anyOf(ends).join()).failed("ended by itself");
    }

    @Override
    public void close() {
        parts.close();
    }

    private void mustBeBuilt() {
        for (Service service : Service.values()) {
            Path program = service.program(settings.repository());
            if (!Files.exists(program)) {
                throw new Refused(
                        program + " is missing: build it first, as ./mvnw -Plocal does in the root directory");
            }
        }
    }

    /** After a run that was killed there may be processes left. */
    private LeftOvers takeOver(DataDirectory data) throws IOException {
        LeftOvers processes = new LeftOvers(data.resolve("processes"));
        processes.end();
        LocalPostgres.endLeftOver(data.directory("postgres"));
        parts.add(processes::forget);
        if (settings.flag(Setting.RESET)) {
            progress.say("Forgetting the data of earlier runs");
            data.reset();
        }
        return processes;
    }

    private Kafka kafka(Children children, DataDirectory data) throws IOException {
        Optional<String> given = settings.optional(Setting.KAFKA);
        if (given.isPresent()) {
            return new Kafka.Given(given.get());
        }
        Kafka.Own own = Kafka.Own.begin(children, data, settings.port(Setting.KAFKA_PORT));
        broker = Optional.of(parts.add(own.process()));
        return own;
    }

    private Function<String, Database> postgres(DataDirectory data) {
        if (settings.optional(Setting.POSTGRES).isPresent()) {
            return new GivenPostgres(settings)::database;
        }
        int port = settings.port(Setting.POSTGRES_PORT);
        LocalPostgres postgres =
                parts.add(LocalPostgres.start(data.resolve("postgres"), port, settings.text(Setting.POSTGRES_BUFFERS)));
        progress.say("PostgreSQL answers on port " + port);
        return postgres::database;
    }

    private LocalIssuer issuer(DataDirectory data) {
        List<String> audience = Stream.of(Service.values()).map(Service::module).toList();
        return parts.add(LocalIssuer.start(
                settings.port(Setting.ISSUER_PORT), data.resolve("issuer-key"), audience, DemoStaff.people()));
    }

    private void writeSettings(DataDirectory data, ServiceSettings told) throws IOException {
        for (Service service : Service.values()) {
            told.write(service, databases.apply(service.database()), data.directory(service.module()));
        }
    }

    private void startServices(Children children) throws IOException {
        progress.say("Starting the services");
        parts.add(this::stopServices);
        for (Service service : Service.values()) {
            start(children, service);
        }
    }

    private void start(Children children, Service service) throws IOException {
        List<String> program = List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        List<String> classPath = List.of(service.program(settings.repository()).toString());
        services.put(service, children.start(service.module(), settings.words(Setting.JVM), classPath, program));
    }

    private void crash(Children children, Service service) {
        services.get(service).kill();
        try {
            start(children, service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopServices() {
        services.values().forEach(Child::ask);
        services.values().forEach(Child::close);
    }

    private Map<Service, URI> addresses(Function<Service, Setting> port) {
        Map<Service, URI> addresses = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            addresses.put(service, URI.create("http://127.0.0.1:" + settings.port(port.apply(service))));
        }
        return addresses;
    }
}
