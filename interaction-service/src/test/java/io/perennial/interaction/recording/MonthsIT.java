package io.perennial.interaction.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.audit.AuditTrail;
import io.perennial.contract.Channel;
import io.perennial.contract.Direction;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionKind;
import io.perennial.database.OwnWork;
import io.perennial.database.Sight;
import io.perennial.interaction.Bank;
import io.perennial.interaction.recording.decision.Booking;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.recording.decision.Origin;
import io.perennial.interaction.recording.decision.Remarks;
import io.perennial.interaction.recording.decision.Subject;
import io.perennial.outbox.Sql;
import io.perennial.testsupport.RealBank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBank.class)
class MonthsIT {

    @Inject
    Bank bank;

    @Inject
    Sql sql;

    @Inject
    Sight sight;

    @Inject
    io.perennial.contract.IdentifierHash hashes;

    @Inject
    AuditTrail trail;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Test
    void replicas_that_need_the_same_new_months_at_once_do_not_get_in_each_others_way() throws Exception {
        UUID anna = bank.customer();
        ExecutorService replicas = Executors.newFixedThreadPool(6);
        List<Future<?>> inserts = new ArrayList<>();
        for (int replica = 0; replica < 6; replica++) {
            var table = new InteractionTable(sql, sight, new Months(sql, transaction), hashes, trail);
            IntStream.range(0, 12).forEach(month -> inserts.add(replicas.submit(() -> insert(table, anna, month))));
        }

        for (Future<?> insert : inserts) {
            insert.get();
        }
        replicas.shutdown();

        assertThat(bank.count("select count(*) as n from interaction where customer_id = ?", anna))
                .isEqualTo(72);
    }

    @Test
    void a_month_that_was_rolled_back_is_made_again() {
        UUID anna = bank.customer();
        Instant at = Instant.parse("1987-05-31T23:59:59.999999Z");
        var months = new Months(sql, transaction);
        var table = new InteractionTable(sql, sight, months, hashes, trail);

        OwnWork.run(() -> {
            QuarkusTransaction.begin();
            table.insertOfKnown(List.of(interaction(anna, at)), Instant.now());
            QuarkusTransaction.rollback();
            QuarkusTransaction.requiringNew()
                    .run(() -> table.insertOfKnown(List.of(interaction(anna, at)), Instant.now()));
        });

        assertThat(bank.count(
                        "select count(*) as n from interaction where date_trunc('month', occurred_at at time zone 'UTC') = '1987-05-01' and customer_id = ?",
                        anna))
                .isEqualTo(1);
    }

    private static void insert(InteractionTable table, UUID customer, int month) {
        Instant at = Instant.parse("1993-%02d-15T00:00:00Z".formatted(month + 1));
        OwnWork.run(() -> QuarkusTransaction.requiringNew()
                .run(() -> table.insertOfKnown(List.of(interaction(customer, at)), Instant.now())));
    }

    private static Interaction interaction(UUID customer, Instant at) {
        return new Interaction(
                Ids.next(),
                Subject.of(customer),
                InteractionKind.LOGIN,
                Channel.WEB,
                Direction.INBOUND,
                at,
                Booking.NONE,
                new Remarks(null, null, null, null, null, null, null, null),
                Origin.OURSELVES);
    }
}
