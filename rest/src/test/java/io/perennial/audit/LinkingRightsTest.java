package io.perennial.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.rest.RealPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain is made by the service's own work alone. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class LinkingRightsTest {

    @Inject
    TrailKeeper keeper;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit_link select 99999999, id, at, '' from audit_entry limit 1",
                "update audit_link set hash = ''",
                "delete from audit_link",
                "insert into audit_head (place, hash, mark) values (0, '', '')",
                "update audit_head set place = 0",
                "delete from audit_head"
            })
    void whoever_calls_neither_links_nor_moves_the_head(String deed) {
        assertThatThrownBy(() -> keeper.asCaller(deed)).hasMessageContaining("permission denied");
    }
}
