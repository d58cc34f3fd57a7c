package io.perennial.interaction.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.perennial.contract.Channel;
import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.interaction.outreach.Connector.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookConnectorTest {

    private final Message message = new Message(Ids.next(), Ids.next(), Ids.next(), Channel.SMS, "WELCOME", 1);
    private final Map<String, byte[]> received = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer receiver;
    private int status = 202;

    @BeforeEach
    void a_receiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/messages", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.put(exchange.getRequestHeaders().getFirst("Idempotency-Key"), body);
            boolean poison = new String(body, StandardCharsets.UTF_8).contains("POISON");
            exchange.sendResponseHeaders(poison ? 400 : status, -1);
            exchange.close();
        });
        receiver.createContext("/slow", exchange -> {
            await(end);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void gone() {
        end.countDown();
        receiver.stop(0);
    }

    @Test
    void posts_the_message_under_the_key_of_the_contact() throws IOException {
        assertThat(connector("/messages").send(List.of(message))).isEqualTo(Map.of(message, Delivery.DELIVERED));

        assertThat(received).containsOnlyKeys(message.contactId().toString());
        byte[] body = received.get(message.contactId().toString());
        assertThat(Wire.json().readValue(body, Message.class)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "204, DELIVERED",
        "302, REFUSED",
        "400, REFUSED",
        "404, REFUSED",
        "408, TRY_LATER",
        "409, TRY_LATER",
        "425, TRY_LATER",
        "429, TRY_LATER",
        "500, TRY_LATER",
        "503, TRY_LATER"
    })
    void understands_the_answer(int answer, Delivery delivery) {
        status = answer;

        assertThat(connector("/messages").send(List.of(message))).isEqualTo(Map.of(message, delivery));
    }

    @Test
    void gives_a_receiver_no_more_than_its_time() {
        assertThat(connector("/slow", Duration.ofMillis(300)).send(List.of(message)))
                .isEqualTo(Map.of(message, Delivery.TRY_LATER));
    }

    @Test
    void one_message_that_is_refused_holds_up_no_other() {
        Message poison = new Message(Ids.next(), Ids.next(), Ids.next(), Channel.SMS, "POISON", 1);

        assertThat(connector("/messages").send(List.of(poison, message)))
                .isEqualTo(Map.of(poison, Delivery.REFUSED, message, Delivery.DELIVERED));
    }

    private WebhookConnector connector(String path) {
        return connector(path, Duration.ofSeconds(30));
    }

    private WebhookConnector connector(String path, Duration timeout) {
        URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + path);
        return new WebhookConnector(new Settings(url, timeout));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Settings(URI address, Duration timeout) implements OutreachSettings, OutreachSettings.Webhook {
        @Override
        public int dailyCap() {
            return 1;
        }

        @Override
        public String connector() {
            return "webhook";
        }

        @Override
        public String dispatchEvery() {
            return "1s";
        }

        @Override
        public int attempts() {
            return 10;
        }

        @Override
        public Webhook webhook() {
            return this;
        }

        @Override
        public Optional<URI> url() {
            return Optional.of(address);
        }
    }
}
