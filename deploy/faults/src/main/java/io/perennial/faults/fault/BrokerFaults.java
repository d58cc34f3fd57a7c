package io.perennial.faults.fault;

import io.perennial.faults.bank.BrokerProcess;
import io.perennial.faults.bank.Instance;
import io.perennial.faults.bank.Rig;
import io.perennial.local.Service;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A broker that dies or hangs, groups that forget where they were or whose members come and go. */
final class BrokerFaults {

    private BrokerFaults() {}

    static Fault kill(Scene scene) {
        BrokerProcess broker = scene.rig().broker();
        Duration lasts = scene.seconds(0, 5, 10, 10, 60);
        return new Fault("kill -9 broker, back after " + lasts.toSeconds() + " s", lasts, broker::kill, () -> {
            broker.start();
            broker.await();
        });
    }

    static Fault pause(Scene scene) {
        BrokerProcess broker = scene.rig().broker();
        Duration lasts = scene.seconds(5, 10, 20, 60);
        return new Fault("SIGSTOP broker " + lasts.toSeconds() + " s", lasts, broker::pause, broker::resume);
    }

    /** Somebody joins a group, takes records, does nothing with them and leaves. */
    static Fault rebalanceStorm(Scene scene) {
        Service service = scene.aService();
        Duration lasts = scene.seconds(10, 15);
        Intruder intruder = new Intruder(scene.rig(), service);
        return new Fault("rebalance storm in " + service.module(), lasts, intruder::begin, intruder::end);
    }

    /** Only an empty group can be told to forget: its members are down meanwhile. */
    static Fault forgetOffsets(Scene scene) {
        Service service = scene.aService();
        boolean delete = scene.random().nextBoolean();
        List<Instance> members = scene.rig().of(service);
        String what = "offsets of " + service.module() + (delete ? " deleted" : " set to 0");
        return Fault.moment(what, () -> {
            members.forEach(member -> member.hold(true));
            members.forEach(Instance::kill);
            Waiting.until(Duration.ofSeconds(25), () -> forgotten(scene, service.module(), delete));
            members.forEach(member -> member.hold(false));
        });
    }

    private static boolean forgotten(Scene scene, String group, boolean delete) {
        try {
            if (delete) {
                scene.groups().delete(group);
            } else {
                scene.groups().reset(group);
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false; // somebody is still in the group
        }
    }

    private static final class Intruder {

        private final Rig rig;
        private final Service service;
        private volatile boolean running = true;
        private Thread thread;

        Intruder(Rig rig, Service service) {
            this.rig = rig;
            this.service = service;
        }

        void begin() {
            thread = new Thread(this::comeAndGo, "intruder");
            thread.setDaemon(true);
            thread.start();
        }

        void end() throws InterruptedException {
            running = false;
            thread.join();
        }

        private void comeAndGo() {
            while (running) {
                try (KafkaConsumer<byte[], byte[]> member =
                        new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                    member.subscribe(Rig.heardBy(service));
                    for (int i = 0; i < 25 && running; i++) {
                        member.poll(Duration.ofMillis(100));
                    }
                }
            }
        }

        private Properties settings() {
            Properties settings = new Properties();
            settings.putAll(Map.of(
                    "bootstrap.servers",
                    rig.broker().bootstrapServers(),
                    "group.id",
                    service.module(),
                    "enable.auto.commit",
                    "false",
                    "session.timeout.ms",
                    "10000",
                    "auto.offset.reset",
                    "earliest",
                    "partition.assignment.strategy",
                    CooperativeStickyAssignor.class.getName()));
            return settings;
        }
    }
}
