package io.perennial.local.journey;

import static io.perennial.local.journey.RunningBank.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.contract.Ids;
import io.perennial.local.DemoStaff;
import io.perennial.local.Service;
import io.perennial.local.badinput.Tables;
import io.perennial.local.bank.Services;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Customers are forgotten while the bank is at work. What was planted in every file and in every complaint is found nowhere
 * afterwards: nothing personal lay anywhere in clear, and of who was forgotten nobody can read it any more. All counts stay.
 */
class ErasureUnderLoadTest {

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
    void of_two_out_of_twenty_nothing_is_left_but_figures() throws Exception {
        forgotten(20, 2);
    }

    @Test
    @Tag("slow")
    void of_a_hundred_out_of_a_thousand_nothing_is_left_but_figures() throws Exception {
        forgotten(1_000, 100);
    }

    private static void forgotten(int all, int gone) throws Exception {
        Services services = bank.services();
        long before = interactions();
        List<Planted> customers =
                IntStream.range(0, all).mapToObj(i -> Planted.in(services, DAY)).toList();
        List<Planted> leaving = customers.subList(0, gone);
        try (Traffic traffic = new Traffic(services, customers)) {
            traffic.until(2 * all);
            leaving.forEach(customer -> services.as(DemoStaff.ALL_ROUND)
                    .post(
                            services.customer(),
                            "/v1/customers/" + customer.id() + "/erasure",
                            Ids.next().toString(),
                            Map.of("reason", "LETTER-1")));
            for (Planted customer : leaving) {
                assertThat(Receipts.verified(receiptOf(customer))).isTrue();
            }
            traffic.until(3 * all);
            traffic.stop();
            soon().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(interactions() - before)
                    .isEqualTo(traffic.acknowledged() + (long) all)); // each complaint is one as well
        }
        assertThat(lives(customers)).isEqualTo(all);
        leaving.forEach(ErasureUnderLoadTest::isNoPersonAnyMore);
        assertThat(customers.get(gone).name()).contains(Planted.MARK);
        assertThat(customers.get(gone).isFoundByPhone()).isTrue();
        aReplayBringsNothingBack(Service.SCORING, "select count(*), sum(logins) from dated_facts");
        aReplayBringsNothingBack(
                Service.INTERACTION,
                "select count(*) from identifier i join erased e on e.customer_id = i.customer_id");
        assertThat(InClear.of(Planted.MARK, bank)).isEmpty();
    }

    /** A service that knows nothing hears all topics from their beginning. */
    private static void aReplayBringsNothingBack(Service service, String figures) throws Exception {
        Tables first = new Tables(bank.data());
        Tables anew = new Tables(Replica.again(bank));
        try (Replica again = Replica.thatHearsAllAnew(bank, service)) {
            for (String figure : List.of(
                    "select count(*) from erased",
                    "select count(*) from restricted",
                    "select count(*) from belonging",
                    figures)) {
                soon().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(anew.ask(service, figure))
                        .as("%s: %s", again.address(), figure)
                        .isEqualTo(first.ask(service, figure)));
            }
        }
    }

    private static JsonNode receiptOf(Planted customer) {
        Services staff = bank.services().as(DemoStaff.ALL_ROUND);
        String address = "/v1/customers/" + customer.id() + "/erasure";
        return soon().atMost(Duration.ofMinutes(2))
                .until(() -> staff.get(staff.customer(), address), receipt -> "COMPLETE"
                        .equals(receipt.path("status").asText()));
    }

    private static void isNoPersonAnyMore(Planted customer) {
        Services services = bank.services();
        assertThatThrownBy(() -> services.get(services.customer(), "/v1/customers/" + customer.id()))
                .hasMessageContaining("410");
        assertThatThrownBy(() -> services.get(services.scoring(), "/v1/scores/" + customer.id()))
                .hasMessageContaining("410");
        assertThat(customer.isFoundByPhone()).isFalse();
        assertThat(customer.complaints()).hasSize(1).allMatch(complaint -> !complaint.has("text"));
    }

    private static long interactions() {
        return Long.parseLong(new Tables(bank.data())
                .ask(Service.INTERACTION, "select count(*) from interaction where direction = 'INBOUND'")
                .get(0));
    }

    private static long lives(List<Planted> customers) {
        Tables tables = new Tables(bank.data());
        return customers.stream()
                .filter(customer -> !tables.ask(
                                Service.LIFECYCLE,
                                "select 1 from lifecycle where customer_id = cast(? as uuid) and stage is not null",
                                customer.id())
                        .isEmpty())
                .count();
    }
}
