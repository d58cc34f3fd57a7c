package io.perennial.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.contract.Ids;
import io.perennial.database.OwnWork;
import io.perennial.outbox.Sql;
import io.perennial.testsupport.RealBank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may do what to the keys of customers. */
@QuarkusTest
@WithTestResource(RealBank.class)
class VaultRightsIT {

    private final UUID anna = Ids.next();

    @Inject
    Vault vault;

    @Inject
    Sql sql;

    @Test
    void whoever_calls_cannot_remove_that_somebody_was_forgotten() {
        own(() -> vault.forget(List.of(anna), Instant.parse("2026-03-01T08:00:00Z")));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update("delete from data_key where customer_id = ?", anna)))
                .hasStackTraceContaining("permission denied");

        own(() -> assertThat(vault.forWriting(List.of(anna)).has(anna)).isFalse());
    }

    @Test
    void the_service_itself_discards_keys_that_have_served() {
        own(() -> vault.forWriting(List.of(anna)));

        own(() -> vault.discard(List.of(anna)));

        own(() -> assertThat(vault.of(List.of(anna)).has(anna)).isFalse());
    }

    private static void own(Runnable work) {
        OwnWork.run(() -> QuarkusTransaction.requiringNew().run(work));
    }
}
