package io.perennial.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a broker for one machine is told: durable as a broker is, small, quick to start, and nothing is dropped by age. */
final class KafkaSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private KafkaSettings() {}

    /** A broker that takes everything from everybody. */
    static Map<String, Object> open(Path directory, int port, int controllerPort, List<KafkaDoor> doors) {
        return of(directory, addresses("PLAINTEXT", port, controllerPort, doors));
    }

    /** A broker that lets in, and do, only what its guard says. */
    static Map<String, Object> guarded(Path directory, int port, int controllerPort, KafkaGuard guard) {
        Map<String, Object> settings = of(directory, addresses("SSL", port, controllerPort, List.of()));
        settings.putAll(guard.brokerSettings());
        return settings;
    }

    private static Map<String, Object> of(Path directory, Map<String, String> addresses) {
        Map<String, Object> settings = new HashMap<>(addresses);
        settings.put("log.dirs", directory.toString());
        settings.putAll(keepsEverything());
        settings.putAll(small());
        settings.putAll(quick());
        settings.putAll(transactions());
        return settings;
    }

    private static Map<String, String> addresses(String protocol, int port, int controllerPort, List<KafkaDoor> doors) {
        String broker = protocol + "://127.0.0.1:" + port;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "listeners",
                broker + "," + CONTROLLER + "://127.0.0.1:" + controllerPort + each(doors, KafkaDoor::listener),
                "advertised.listeners",
                broker + each(doors, KafkaDoor::advertised),
                "listener.security.protocol.map",
                "%1$s:%1$s,%2$s:%1$s".formatted(protocol, CONTROLLER) + each(doors, KafkaDoor::protocol),
                "security.inter.broker.protocol",
                protocol,
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort);
    }

    private static String each(List<KafkaDoor> doors, Function<KafkaDoor, String> text) {
        return doors.stream().map(door -> "," + text.apply(door)).collect(Collectors.joining());
    }

    private static Map<String, String> keepsEverything() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "log.message.timestamp.type", "LogAppendTime",
                "log.retention.ms", "-1",
                "offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE));
    }

    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "log.segment.bytes", String.valueOf(128 << 20),
                "log.index.size.max.bytes", String.valueOf(1 << 20),
                "log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20),
                // one node has nobody to prove its life to by writing records into the void
                "metadata.max.idle.interval.ms", "0");
    }

    /** We use none, but whoever does must be able to take back what they said. */
    private static Map<String, String> transactions() {
        return Map.of(
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1");
    }

    private static Map<String, String> quick() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                // a broker may come back only when the session of its last life has run out, 9 s by default; one that
                // shares a
                // busy machine must not lose it either
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500");
    }
}
