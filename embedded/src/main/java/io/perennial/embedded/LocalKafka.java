package io.perennial.embedded;

import io.perennial.contract.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker in this JVM, with its data in one directory that survives it: broker and controller in one (KRaft), the
 * topics of {@link Topic} made. Nothing unread is dropped, however long it stood still.
 */
public final class LocalKafka implements AutoCloseable {

    /** What {@link #main} prints before its address when it is ready. */
    public static final String READY = "Kafka listens on ";

    private final KafkaRaftServer server;
    private final int port;

    private LocalKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and waits until it answers and has its topics.
     *
     * @param directory holds everything of this broker; made if absent
     * @param port a port, or 0 for any free one
     * @throws PortTaken if somebody else listens on the port
     */
    public static LocalKafka start(Path directory, int port) {
        return start(directory, port, List.of());
    }

    private static LocalKafka start(Path directory, int port, List<KafkaDoor> doors) {
        int chosen = Ports.choose(port, "Kafka");
        LocalKafka kafka =
                started(directory, chosen, KafkaSettings.open(directory.toAbsolutePath(), chosen, Ports.free(), doors));
        KafkaTopics.make(kafka.bootstrapServers());
        return kafka;
    }

    /**
     * Starts a broker that knows its clients by their certificates and lets each do only what access lists say; there are none
     * yet. Otherwise as {@link #start(Path, int)}.
     */
    public static LocalKafka startGuarded(Path directory, int port, KafkaGuard guard) {
        int chosen = Ports.choose(port, "Kafka");
        LocalKafka kafka = started(
                directory, chosen, KafkaSettings.guarded(directory.toAbsolutePath(), chosen, Ports.free(), guard));
        KafkaTopics.make(guard.administrator(kafka.bootstrapServers()));
        return kafka;
    }

    private static LocalKafka started(Path directory, int port, Map<String, Object> settings) {
        KafkaLog.quieten();
        try {
            format(Files.createDirectories(directory).toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalKafka kafka = new LocalKafka(new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM), port);
        kafka.server.startup();
        return kafka;
    }

    /**
     * Runs a broker as a process of its own until it is told to stop.
     *
     * @param arguments the directory, the port, and for each proxy before it a port of its own and the proxy's, as in 9101:9201
     */
    public static void main(String[] arguments) throws InterruptedException {
        List<KafkaDoor> doors =
                Arrays.stream(arguments).skip(2).map(KafkaDoor::of).toList();
        LocalKafka kafka = start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), doors);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        System.out.println(READY + kafka.bootstrapServers());
        new CountDownLatch(1).await();
    }

    /** What a client sets as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(KafkaSettings.NODE)
                    .setControllerListenerName(KafkaSettings.CONTROLLER)
                    .setMetadataLogDirectory(Optional.of(directory.toString()))
                    .addDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka: cannot prepare " + directory, e);
        }
    }
}
