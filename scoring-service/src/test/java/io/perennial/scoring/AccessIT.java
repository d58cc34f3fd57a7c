package io.perennial.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.testsupport.RealBank;
import io.perennial.testsupport.api.AccessMatrix;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Each call of this service with a token of each role: who is let in stands in {@code access.csv}, which people approve. */
@QuarkusTest
@WithTestResource(RealBank.class)
class AccessIT {

    @Test
    void each_role_may_call_what_was_approved_and_nothing_else() throws Exception {
        assertThat(AccessMatrix.tried()).isEqualTo(Files.readString(Path.of("src/test/resources/access.csv")));
    }
}
