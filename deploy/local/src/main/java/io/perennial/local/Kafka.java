package io.perennial.local;

import io.perennial.embedded.KafkaTopics;
import io.perennial.embedded.LocalKafka;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The broker: a process of its own, or one that somebody else runs. */
sealed interface Kafka {

    /** Where it is. */
    String bootstrapServers();

    /** Waits until it has the topics. */
    void await() throws IOException, InterruptedException;

    /** Runs with its data in {@code kafka}. */
    record Own(Child process, int port) implements Kafka {

        private static final int PATIENCE_SECONDS = 60;

        static Own begin(Children children, DataDirectory data, int port) throws IOException {
            String directory = data.resolve("kafka").resolve("data").toString();
            List<String> program = List.of(LocalKafka.class.getName(), directory, String.valueOf(port));
            return new Own(children.start("kafka", List.of("-Xmx256m"), Children.ownClassPath(), program), port);
        }

        @Override
        public String bootstrapServers() {
            return "127.0.0.1:" + port;
        }

        @Override
        public void await() throws IOException, InterruptedException {
            long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!process.hasSaid(LocalKafka.READY)) {
                if (!process.isAlive()) {
                    throw process.failed("ended by itself");
                }
                if (System.nanoTime() > patience) {
                    throw process.failed("is not ready after " + PATIENCE_SECONDS + " s");
                }
                Thread.sleep(50);
            }
        }
    }

    /** Somebody else's; it gets our topics where they are missing. */
    record Given(String bootstrapServers) implements Kafka {

        @Override
        public void await() {
            for (String server : bootstrapServers.split(",")) {
                mustAnswer(server.strip());
            }
            KafkaTopics.make(bootstrapServers);
        }

        /** Kafka's client would try for a minute and not say what is wrong. */
        private static void mustAnswer(String server) {
            int colon = server.lastIndexOf(':');
            try (Socket socket = new Socket()) {
                int port = Integer.parseInt(server.substring(colon + 1));
                socket.connect(new InetSocketAddress(server.substring(0, Math.max(colon, 0)), port), 3000);
            } catch (IOException | IllegalArgumentException e) {
                throw new Refused("Kafka does not answer at " + server + ", which -Dkafka names: " + e.getMessage());
            }
        }
    }
}
