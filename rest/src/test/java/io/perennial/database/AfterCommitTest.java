package io.perennial.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.rest.RealPostgres;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgres.class)
class AfterCommitTest {

    @Inject
    AfterCommit afterCommit;

    private final List<String> done = new ArrayList<>();

    @Test
    void it_is_done_when_the_transaction_has_been_committed() {
        QuarkusTransaction.requiringNew().run(() -> {
            afterCommit.run(() -> done.add("counted"));
            assertThat(done).isEmpty();
        });

        assertThat(done).containsExactly("counted");
    }

    @Test
    void nothing_is_done_for_what_was_rolled_back() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    afterCommit.run(() -> done.add("counted"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(done).isEmpty();
    }

    @Test
    void a_fault_in_it_changes_nothing() {
        QuarkusTransaction.requiringNew().run(() -> {
            afterCommit.run(() -> {
                throw new IllegalStateException("cannot count");
            });
            afterCommit.run(() -> done.add("counted"));
        });

        assertThat(done).containsExactly("counted");
    }
}
