package io.perennial.interaction.recording;

import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The months of the interaction table, made when the first interaction of a month comes. */
@ApplicationScoped
class Months {

    private final Sql sql;
    private final TransactionSynchronizationRegistry transaction;
    private final Set<LocalDate> made = ConcurrentHashMap.newKeySet();

    Months(Sql sql, TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Makes the months in which interactions took place, unless this replica knows that they are there. */
    void ensure(List<Interaction> interactions) {
        Set<LocalDate> missing = new TreeSet<>();
        interactions.forEach(interaction -> missing.add(monthOf(interaction)));
        missing.removeAll(made);
        if (!missing.isEmpty()) {
            sql.query("select ensure_month(month) from unnest(?) as month", row -> true, (Object)
                    missing.toArray(LocalDate[]::new));
            transaction.registerInterposedSynchronization(new RememberAtCommit(missing));
        }
    }

    private static LocalDate monthOf(Interaction interaction) {
        return interaction.occurredAt().atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    private final class RememberAtCommit implements Synchronization {
        private final Set<LocalDate> months;

        RememberAtCommit(Set<LocalDate> months) {
            this.months = months;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                made.addAll(months);
            }
        }
    }
}
