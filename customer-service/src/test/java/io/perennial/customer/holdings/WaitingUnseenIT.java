package io.perennial.customer.holdings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.outbox.Sql;
import io.perennial.testsupport.RealBank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of reports that wait nobody knows yet who may see them. */
@QuarkusTest
@WithTestResource(RealBank.class)
class WaitingUnseenIT {

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update waiting_report set source = source",
                "delete from waiting_report",
                "insert into waiting_report select * from waiting_report"
            })
    void whoever_calls_neither_sees_nor_changes_them(String deed) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.update(deed)))
                .hasStackTraceContaining("permission denied for table waiting_report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select report from waiting_report", "select count(*) from waiting_report"})
    void nor_reads_them(String question) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> sql.query(question, row -> null)))
                .hasStackTraceContaining("permission denied for table waiting_report");
    }
}
