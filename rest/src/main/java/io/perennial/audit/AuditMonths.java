package io.perennial.audit;

import io.perennial.database.Connections;
import io.perennial.database.OwnWork;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Makes the parts of the audit trail, a month each, well before they are needed. Without one, nothing is answered. */
@ApplicationScoped
class AuditMonths {

    private static final int AHEAD = 3;

    private final Connections connections;

    AuditMonths(Connections connections) {
        this.connections = connections;
    }

    void atStart(@Observes StartupEvent start) {
        make();
    }

    @Scheduled(every = "12h", delayed = "12h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void make() {
        LocalDate month = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
        for (int i = 0; i < AHEAD; i++) {
            ensure(month.plusMonths(i));
        }
    }

    private void ensure(LocalDate month) {
        OwnWork.run(() -> connections.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select ensure_audit_month(?)")) {
                statement.setObject(1, month);
                return statement.execute();
            }
        }));
    }
}
