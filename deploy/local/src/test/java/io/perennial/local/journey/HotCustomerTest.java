package io.perennial.local.journey;

import static io.perennial.contract.Stage.GROWTH;
import static io.perennial.local.journey.RunningBank.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everybody writes about one customer at once: nothing is lost, nothing counts twice, and all is told in one order. */
class HotCustomerTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    private static RunningBank bank;

    @BeforeAll
    static void open() throws Exception {
        bank = RunningBank.on(DAY);
    }

    @AfterAll
    static void close() {
        bank.close();
    }

    @Test
    void a_thousand_interactions_at_once_on_one_customer_count_as_a_thousand_everywhere() {
        Person wei = Person.registers(bank.services(), "王伟", DAY.minusDays(30));

        atOnce(1_000, i -> wei.moves(DAY, "1.00"));

        // who has just been registered may be heard of a little later; until then their interactions wait
        soon().untilAsserted(() -> assertThat(wei.timeline().stream()
                        .filter(found -> found.path("kind").asText().equals("TRANSACTION")))
                .hasSize(1_000));
        soon().untilAsserted(() -> {
            assertThat(wei.scores().at("/metrics/valueInteractions90d").asInt()).isEqualTo(1_000);
            assertThat(new BigDecimal(wei.scores().at("/metrics/balance").asText()))
                    .isEqualByComparingTo("1000");
            assertThat(wei.why()).contains("\"seen\":\"1000\"");
        });
        wei.isIn(GROWTH, "FREQUENT_DEALINGS");
    }

    @Test
    @Tag("slow")
    void ten_thousand_interactions_written_by_two_processes_in_turn_are_told_in_one_order() throws Exception {
        int all = 10_000;
        Person fang = Person.registers(bank.services(), "方芳", DAY.minusDays(30));
        try (Replica second = Replica.ofInteractionService(bank)) {
            List<URI> both = List.of(bank.services().interaction(), second.address());

            atOnce(all, i -> bank.services()
                    .post(
                            both.get(i % 2),
                            "/v1/interactions",
                            "turn-" + i,
                            Map.of("customerId", fang.id(), "kind", "LOGIN", "channel", "MOBILE_APP")));

            // contacts with the customer have their places as well, so there may be a few more
            soon().untilAsserted(() -> {
                List<Long> places = Telling.firstPlacesOf(bank.bank().kafka(), "interaction-events", fang.id());
                assertThat(places).hasSizeGreaterThanOrEqualTo(all);
                assertThat(places)
                        .isEqualTo(
                                LongStream.rangeClosed(1, places.size()).boxed().toList());
            });
        }
    }

    private static void atOnce(int times, IntConsumer deed) {
        ExecutorService many = Executors.newFixedThreadPool(32);
        List<CompletableFuture<Void>> all = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.runAsync(() -> deed.accept(i), many))
                .toList();
        all.forEach(CompletableFuture::join);
        many.shutdown();
    }
}
