package io.perennial.faults.bank;

import io.perennial.embedded.Directories;
import io.perennial.embedded.IssuedTokens;
import io.perennial.embedded.LocalIssuer;
import io.perennial.embedded.Person;
import io.perennial.faults.wire.FaultProxy;
import io.perennial.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The bank as a cluster would run it: a PostgreSQL for each service, one broker, two instances of scoring-service and of
 * lifecycle-service, one of the others, each on wires of its own. Everything is new at each start.
 */
public final class Rig implements AutoCloseable {

    private static final String CLIENTS = "clients";
    private static final Map<Service, Integer> REPLICAS =
            Map.of(Service.CUSTOMER, 1, Service.INTERACTION, 1, Service.SCORING, 2, Service.LIFECYCLE, 2);

    private final Path directory;
    private final PortRange ports;
    private final LocalDate businessDate;
    private final Function<Service, Path> programs;
    private final Map<Service, DatabaseServer> databases = new EnumMap<>(Service.class);
    private final List<Instance> instances = new ArrayList<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private BrokerProcess broker;
    private LocalIssuer issuer;
    private IssuedTokens tokens;
    private Supervisor supervisor;

    /**
     * @param directory where it lives; what was there is forgotten
     * @param firstPort from which on free ports are taken
     * @param programs where the package of each service is
     */
    public Rig(Path directory, int firstPort, LocalDate businessDate, Function<Service, Path> programs) {
        this.directory = directory;
        this.ports = new PortRange(firstPort);
        this.businessDate = businessDate;
        this.programs = programs;
    }

    /** Starts everything; instances may not be ready yet. */
    public void start() throws IOException, InterruptedException {
        Directories.delete(directory);
        Path logs = Files.createDirectories(directory.resolve("logs"));
        for (Service service : Service.values()) {
            DatabaseServer server = new DatabaseServer(service, directory.resolve(service.database()), ports.take());
            server.start();
            running.push(server);
            databases.put(service, server);
        }
        issuer = LocalIssuer.start(
                ports.take(),
                directory.resolve("issuer-key"),
                Stream.of(Service.values()).map(Service::module).toList(),
                List.of(Person.of(CLIENTS, "machine", "branch-head")));
        running.push(issuer);
        tokens = new IssuedTokens(issuer.address());
        List<String> doors = new ArrayList<>();
        for (Service service : Service.values()) {
            for (int replica = 1; replica <= REPLICAS.get(service); replica++) {
                instances.add(instance(service, replica, logs, doors));
            }
        }
        Path home = Files.createDirectories(directory.resolve("kafka"));
        broker = new BrokerProcess(home, logs, ports.take(), doors);
        broker.start();
        running.push(broker);
        broker.await();
        instances.forEach(running::push);
        supervisor = new Supervisor(instances);
        running.push(supervisor);
        supervisor.begin();
    }

    /** Whether some service has no archive of its classes yet, and would like to be shown what its work is. */
    public boolean rehearses() {
        return instances.stream().anyMatch(Instance::rehearses);
    }

    /** Ends all instances in order, so that they leave their archives; the supervisor starts them again. */
    public void endRehearsal() throws IOException {
        List<Instance> beginners =
                instances.stream().filter(Instance::rehearses).toList();
        beginners.forEach(instance -> instance.hold(true));
        beginners.forEach(Instance::terminate);
        for (Instance instance : beginners) {
            instance.keepArchive();
        }
        beginners.forEach(instance -> instance.hold(false));
    }

    public List<Instance> instances() {
        return instances;
    }

    /** The instances of one service. */
    public List<Instance> of(Service service) {
        return instances.stream().filter(one -> one.service() == service).toList();
    }

    public DatabaseServer database(Service service) {
        return databases.get(service);
    }

    public BrokerProcess broker() {
        return broker;
    }

    public Supervisor supervisor() {
        return supervisor;
    }

    /** The header {@code Authorization} of its clients. */
    public String bearer() {
        return tokens.bearer(CLIENTS);
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    /** Where all that ever ran has written its log. */
    public Path logs() {
        return directory.resolve("logs");
    }

    /** The topics that a service hears, under its module's name as group. */
    public static List<String> heardBy(Service service) {
        return InstanceSettings.heardBy(service);
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }

    private Instance instance(Service service, int replica, Path logs, List<String> doors) throws IOException {
        String name = service.database() + "-" + replica;
        DatabaseServer server = databases.get(service);
        int port = ports.take();
        int managementPort = ports.take();
        int databaseProxy = ports.take();
        int brokerProxy = ports.take();
        int door = ports.take();
        doors.add(door + ":" + brokerProxy);
        Path home = Files.createDirectories(directory.resolve(name));
        new InstanceSettings(name, service, port, managementPort, businessDate)
                .with(server.database(), databaseProxy)
                .withBroker(brokerProxy)
                .believing(issuer.address())
                .write(home);
        return new Instance(
                service,
                name,
                port,
                managementPort,
                new Program(programs.apply(service)),
                home,
                logs,
                FaultProxy.toDatabase(name + "–postgres", databaseProxy, server.port()),
                FaultProxy.toBroker(name + "–kafka", brokerProxy, door));
    }
}
