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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys of customers in the database. */
@QuarkusTest
@WithTestResource(RealBank.class)
class VaultIT {

    private static final Map<Integer, String> KEYS = Map.of(1, "11".repeat(32), 2, "22".repeat(32));

    @Inject
    Sql sql;

    private static final Instant YESTERDAY = Instant.parse("2026-03-01T08:00:00Z");

    private final UUID anna = Ids.next();
    private final UUID ben = Ids.next();

    @Test
    void what_one_key_has_sealed_no_other_opens_and_no_other_place() {
        Vault vault = vault(1, Seal.AES);
        Keyring keys = own(() -> vault.forWriting(List.of(anna, ben)));
        byte[] sealed = keys.seal(anna, at(anna), "Anna");

        assertThat(own(() -> vault.of(List.of(anna))).open(anna, at(anna), sealed))
                .contains("Anna");
        assertThatThrownBy(() -> keys.open(anna, at(ben), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.open(ben, at(anna), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_a_master_key_that_is_in_use_no_service_starts() {
        own(() -> vault(2, Seal.AES).forWriting(List.of(anna)));

        own(() -> {
            vault(1, Seal.AES).mustOpenAll();
            return true;
        });
        assertThatThrownBy(() -> own(() -> {
                    new Vault(sql, new MasterKeys(settings(1, Seal.AES, Map.of(1, KEYS.get(1))))).mustOpenAll();
                    return true;
                }))
                .hasMessageContaining("perennial.vault.master-keys.2 is not set");
    }

    @Test
    void of_two_who_make_a_key_at_once_both_get_the_same() {
        Vault vault = vault(1, Seal.AES);
        List<byte[]> sealed = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> own(() -> vault.forWriting(List.of(anna))).seal(anna, at(anna), "Anna"))
                .toList();

        Keyring keys = own(() -> vault.of(List.of(anna)));
        assertThat(sealed)
                .allSatisfy(one -> assertThat(keys.open(anna, at(anna), one)).contains("Anna"));
    }

    @Test
    void of_who_is_forgotten_nothing_can_be_read_and_nothing_sealed_any_more() {
        Vault vault = vault(1, Seal.AES);
        byte[] sealed = own(() -> vault.forWriting(List.of(anna))).seal(anna, at(anna), "Anna");

        own(() -> forget(vault, YESTERDAY));
        own(() -> forget(vault, YESTERDAY.plusSeconds(1)));

        assertThat(own(() -> vault.of(List.of(anna))).open(anna, at(anna), sealed))
                .isEmpty();
        assertThat(own(() -> vault.forWriting(List.of(anna, ben))).has(anna)).isFalse();
        assertThat(own(() -> vault.forgottenAt(anna))).contains(YESTERDAY);
        assertThat(own(() -> vault.forgottenAt(ben))).isEmpty();
    }

    @Test
    void who_never_had_a_key_can_be_forgotten() {
        Vault vault = vault(1, Seal.AES);

        own(() -> forget(vault, YESTERDAY));

        assertThat(own(() -> vault.forWriting(List.of(anna))).has(anna)).isFalse();
    }

    private Vault forget(Vault vault, Instant now) {
        vault.forget(List.of(anna), now);
        return vault;
    }

    @Test
    void the_database_alone_opens_nothing() {
        own(() -> vault(1, Seal.AES).forWriting(List.of(anna)));

        Vault thief = new Vault(sql, new MasterKeys(settings(1, Seal.AES, Map.of(1, "99".repeat(32)))));
        assertThatThrownBy(() -> own(() -> thief.of(List.of(anna)))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_bank_may_change_to_another_cipher() {
        Vault before = vault(1, Seal.AES);
        Vault after = vault(1, Seal.SM4);
        byte[] old = own(() -> before.forWriting(List.of(anna))).seal(anna, at(anna), "Anna");
        byte[] young = own(() -> after.forWriting(List.of(ben))).seal(ben, at(ben), "Ben");

        Keyring keys = own(() -> after.of(List.of(anna, ben)));
        assertThat(keys.open(anna, at(anna), old)).contains("Anna");
        assertThat(keys.open(ben, at(ben), young)).contains("Ben");
        assertThat(young[0]).isNotEqualTo(old[0]);
    }

    @Test
    void the_master_key_changes_while_all_goes_on() throws Exception {
        Vault before = vault(1, Seal.AES);
        Vault after = vault(2, Seal.AES);
        List<UUID> many = Stream.generate(Ids::next).limit(500).toList();
        own(() -> before.forWriting(many));
        AtomicBoolean done = new AtomicBoolean();
        AtomicBoolean failed = new AtomicBoolean();
        Thread work = new Thread(() -> {
            while (!done.get()) {
                for (Vault each : List.of(before, after)) {
                    Keyring keys = own(() -> each.of(many));
                    failed.compareAndSet(false, keys.keys().size() != many.size());
                }
            }
        });
        work.setUncaughtExceptionHandler((thread, e) -> failed.set(true));
        work.start();

        while (own(() -> after.rotateSome(50)) > 0) {
            Thread.onSpinWait();
        }
        done.set(true);
        work.join();

        assertThat(failed).isFalse();
        assertThat(own(() -> sql.query(
                        "select distinct master from data_key where customer_id = any(?)",
                        row -> row.integer("master"),
                        (Object) many.toArray(UUID[]::new))))
                .containsExactly(2);
    }

    private static Place at(UUID row) {
        return new Place("customer", "personal", row);
    }

    private Vault vault(int current, Seal cipher) {
        return new Vault(sql, new MasterKeys(settings(current, cipher, KEYS)));
    }

    private static VaultSettings settings(int current, Seal cipher, Map<Integer, String> keys) {
        return new VaultSettings() {
            @Override
            public Map<Integer, String> masterKeys() {
                return keys;
            }

            @Override
            public int current() {
                return current;
            }

            @Override
            public Seal cipher() {
                return cipher;
            }

            @Override
            public int rotationBatch() {
                return 50;
            }
        };
    }

    private static <T> T own(Supplier<T> work) {
        return OwnWork.call(() -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
