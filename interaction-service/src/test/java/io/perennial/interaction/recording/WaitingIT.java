package io.perennial.interaction.recording;

import static io.perennial.interaction.Bank.get;
import static io.perennial.interaction.Bank.phone;
import static io.perennial.interaction.Bank.post;
import static io.perennial.interaction.recording.ReportingIT.call;
import static io.perennial.interaction.recording.ReportingIT.customer;
import static io.perennial.interaction.recording.ReportingIT.identifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.perennial.contract.CustomerEvent;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.IdentifierLinked;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Identifier;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.Told;
import io.perennial.database.OwnWork;
import io.perennial.interaction.Bank;
import io.perennial.interaction.recording.decision.Booking;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.recording.decision.Origin;
import io.perennial.interaction.recording.decision.Remarks;
import io.perennial.interaction.recording.decision.Subject;
import io.perennial.testsupport.RealBank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class WaitingIT {

    @Inject
    Bank bank;

    @Inject
    Recording recording;

    @Inject
    Acquaintance acquaintance;

    @Test
    void with_somebody_unknown_it_waits_and_is_recorded_when_the_identifier_appears() {
        Identifier phone = phone();

        String first = waits(identifier(phone.type(), phone.value()));
        String second = waits(identifier(phone.type(), phone.value()));
        get("/v1/interactions/" + first).body("status", equalTo("WAITING"));
        UUID anna = bank.customer(phone);

        await().until(() -> recorded(anna) == 2);
        get("/v1/interactions/" + first)
                .body("status", equalTo("RECORDED"))
                .body("customerId", equalTo(anna.toString()));
        assertThat(bank.told(anna, 2))
                .extracting(told ->
                        ((InteractionRecorded) told.event()).interactionId().toString())
                .containsExactly(first, second);
    }

    @Test
    void with_a_customer_id_not_heard_of_it_waits_until_they_register() {
        UUID anna = Ids.next();

        waits(customer(anna));
        bank.register(anna);

        await().until(() -> recorded(anna) == 1);
    }

    @Test
    void a_complaint_of_somebody_unknown_is_opened_when_they_appear() {
        Identifier phone = phone();
        String id = post(
                        "/v1/complaints",
                        java.util.Map.of(
                                "identifier", phone, "channel", "PHONE", "severity", "HIGH", "text", "Too slow."))
                .statusCode(201)
                .body("status", equalTo("WAITING"))
                .extract()
                .path("id");
        get("/v1/complaints/" + id).body("status", equalTo("WAITING")).body("text", equalTo("Too slow."));
        post("/v1/complaints/" + id + "/confirmation", "{}").statusCode(409);

        UUID anna = bank.customer(phone);

        await().until(() -> bank.count("select count(*) as n from complaint where customer_id = ?", anna) == 1);
        get("/v1/complaints/" + id).body("status", equalTo("OPEN"));
        assertThat(bank.told(anna, 2)).extracting(Told::event).last().isInstanceOf(ComplaintOpened.class);
    }

    @Test
    void none_is_lost_however_reporting_and_linking_race() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<UUID> customers = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            customers.add(race(threads));
        }
        threads.shutdown();

        assertThat(customers)
                .allSatisfy(customer -> assertThat(recorded(customer)).isEqualTo(4));
    }

    // Two report, each an interaction by identifier and one by customer id, while a third links and registers.
    private UUID race(ExecutorService threads) throws Exception {
        UUID customer = Ids.next();
        Identifier phone = phone();
        CyclicBarrier start = new CyclicBarrier(3);
        List<Future<?>> racers = List.of(
                threads.submit(() -> together(start, () -> report(customer, phone))),
                threads.submit(() -> together(start, () -> acquaintance.make(news(customer, phone), Instant.now()))),
                threads.submit(() -> together(start, () -> report(customer, phone))));
        for (Future<?> racer : racers) {
            racer.get();
        }
        return customer;
    }

    private void report(UUID customer, Identifier phone) {
        recording.record(List.of(enquiry(Subject.of(customer)), enquiry(new Subject(null, phone))), Instant.now());
    }

    private static Void together(CyclicBarrier start, Runnable work) throws Exception {
        start.await();
        OwnWork.run(() -> QuarkusTransaction.requiringNew().run(work));
        return null;
    }

    private List<Told<CustomerEvent>> news(UUID customer, Identifier phone) {
        List<CustomerEvent> events = List.of(
                new CustomerRegistered(customer, CustomerType.INDIVIDUAL, LocalDate.EPOCH, null),
                new IdentifierLinked(customer, phone.type(), bank.hash(phone)));
        return IntStream.range(0, 2)
                .mapToObj(i -> new Told<>(Ids.next(), Instant.now(), i + 1L, events.get(i)))
                .toList();
    }

    private static Interaction enquiry(Subject subject) {
        return new Interaction(
                Ids.next(),
                subject,
                io.perennial.contract.InteractionKind.ENQUIRY,
                io.perennial.contract.Channel.PHONE,
                io.perennial.contract.Direction.INBOUND,
                Instant.now(),
                Booking.NONE,
                new Remarks(null, null, null, null, null, null, null, null),
                Origin.OURSELVES);
    }

    private static String waits(java.util.Map<String, Object> who) {
        return post("/v1/interactions", call(who))
                .statusCode(201)
                .body("status", equalTo("WAITING"))
                .extract()
                .path("id");
    }

    private long recorded(UUID customer) {
        return bank.count("select count(*) as n from interaction where customer_id = ?", customer);
    }
}
