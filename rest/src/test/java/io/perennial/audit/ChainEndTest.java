package io.perennial.audit;

import static io.perennial.audit.Verification.Wrong.HEAD_CHANGED;
import static io.perennial.audit.Verification.Wrong.LINK_ADDED;
import static io.perennial.audit.Verification.Wrong.LINK_REMOVED;
import static io.perennial.audit.Verification.Wrong.REMOVED;
import static io.perennial.audit.Verification.Wrong.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.audit.Verification.Fault;
import io.perennial.contract.Ids;
import io.perennial.contract.Wire;
import io.perennial.database.OwnWork;
import io.perennial.rest.RealPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to the end of the trail, where nothing comes after that would give it away, is found out, too. */
@QuarkusTest
@WithTestResource(RealPostgres.class)
class ChainEndTest {

    private static final String CUT =
            "with gone as (delete from audit_link where place > (select place from audit_head)"
                    + " - 2 returning *) delete from audit_entry e using gone where e.id = gone.entry_id";

    @Inject
    Audits audits;

    @Inject
    AuditChain chain;

    @Inject
    Entries entries;

    @Inject
    TrailKeeper keeper;

    private long end;

    @BeforeEach
    void some_entries_are_linked() throws SQLException {
        for (int i = 0; i < 3; i++) {
            written(Instant.now());
        }
        link();
        keeper.stopLinking();
        end = keeper.number("select place from audit_head");
        assertThat(faults()).isEmpty();
    }

    @AfterEach
    void as_it_was() throws SQLException {
        keeper.restore();
    }

    @Test
    void an_end_that_was_cut_off_is_named_place_by_place() throws Exception {
        assertThat(VerifyExport.verify(exported(), null)).isTrue();

        keeper.asOwner(CUT);

        assertThat(faults())
                .containsExactly(new Fault(end - 1, null, LINK_REMOVED), new Fault(end, null, LINK_REMOVED));
        assertThat(VerifyExport.verify(exported(), null)).isFalse();
    }

    @Test
    void what_is_linked_afterwards_does_not_hide_it() throws SQLException {
        keeper.asOwner(CUT);
        keeper.letLink();

        written(Instant.now());
        link();

        assertThat(keeper.number("select place from audit_head")).isGreaterThan(end);
        assertThat(faults()).extracting(Fault::place).containsExactly(end - 1, end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_head",
                "update audit_head h set place = l.place, hash = l.hash from audit_link l where l.place = h.place - 2"
            })
    void a_head_that_fits_the_cut_is_the_services_own_or_none(String forgery) throws Exception {
        keeper.asOwner(forgery);
        keeper.asOwner("delete from audit_link where place > " + (end - 2));
        keeper.letLink();

        written(Instant.now());
        link();

        assertThat(faults()).contains(new Fault(0, null, HEAD_CHANGED));
        assertThat(VerifyExport.verify(exported(), null)).isFalse();
    }

    @Test
    void an_entry_that_was_removed_before_it_was_linked_is_named() throws SQLException {
        UUID removed = written(Instant.now());

        keeper.asOwner("delete from audit_entry where id = '" + removed + "'");

        assertThat(faults()).containsExactly(new Fault(0, removed, REMOVED));
    }

    @Test
    void an_entry_that_is_not_linked_after_a_minute_is_named() throws SQLException {
        Instant before = Instant.now().minus(Duration.ofSeconds(62));
        keeper.asOwner("select ensure_audit_month('" + before.toString().substring(0, 10) + "')");
        written(Instant.now());

        UUID late = written(before);

        assertThat(faults()).containsExactly(new Fault(0, late, WAITING));
    }

    @Test
    void a_link_that_the_service_did_not_make_is_named() throws SQLException {
        UUID entry = written(Instant.now());

        keeper.asOwn("insert into audit_link select " + (end + 1) + ", id, at, '\\x00' from audit_unlinked");

        assertThat(faults()).containsExactly(new Fault(end + 1, entry, LINK_ADDED));
    }

    @Test
    void an_entry_that_is_announced_again_keeps_nobody_from_being_linked() throws SQLException {
        keeper.asCaller("insert into audit_unlinked select entry_id, entry_at from audit_link where place = " + end);
        keeper.letLink();

        written(Instant.now());
        link();

        assertThat(keeper.number("select place from audit_head")).isGreaterThan(end);
    }

    // the service's own linker may be at work as well
    private void link() {
        await().until(() -> {
            chain.link();
            return keeper.number("select count(*) from audit_unlinked u"
                            + " where not exists (select from audit_link l where l.entry_id = u.id)")
                    == 0;
        });
    }

    private UUID written(Instant at) {
        UUID id = Ids.next();
        OwnWork.run(() -> entries.add(new Entry(
                id,
                at.truncatedTo(ChronoUnit.MICROS),
                "mei",
                "manager",
                "GET /",
                null,
                null,
                "",
                null,
                200,
                null,
                null)));
        return id;
    }

    private List<Fault> faults() {
        return audits.verify().faults();
    }

    private Path exported() throws IOException {
        List<String> lines = new ArrayList<>();
        audits.export(line -> lines.add(new String(Wire.write(line), StandardCharsets.UTF_8)));
        Path file = Files.createTempFile("perennial-audit-", ".ndjson");
        file.toFile().deleteOnExit();
        return Files.write(file, lines);
    }
}
