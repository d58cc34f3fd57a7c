package io.perennial.faults.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.embedded.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {

    @TempDir
    Path home;

    @Test
    void a_broker_that_two_want_back_is_started_once_and_is_still_the_one_that_is_killed_next() throws Exception {
        int port = Ports.free();
        try (BrokerProcess broker = new BrokerProcess(
                Files.createDirectories(home.resolve("kafka")),
                Files.createDirectories(home.resolve("logs")),
                port,
                List.of())) {
            broker.start();
            broker.start();
            broker.await();
            assertThat(answers(port)).isTrue();

            broker.kill();
            assertThat(answers(port)).isFalse();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
