package io.perennial.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service knows and its database does not. */
class ServiceSecretTest {

    private static final String HEX = "0123456789abcdef".repeat(4);
    private static final byte[] WORDS = "an identity number".getBytes(UTF_8);

    private final ServiceSecret secret = new ServiceSecret(Optional.of(HEX));

    @Test
    void without_a_secret_a_service_does_not_start_and_names_the_setting() {
        assertThatThrownBy(() -> new ServiceSecret(Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("perennial.secret is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123", "secret", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg"})
    void with_a_malformed_one_neither_and_it_is_not_quoted(String malformed) {
        assertThatThrownBy(() -> new ServiceSecret(Optional.of(malformed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("perennial.secret must be 64 hexadecimal digits");
    }

    @Test
    void a_hash_is_the_same_for_all_replicas_and_another_for_each_purpose_and_secret() {
        byte[] hash = secret.hashFor("answers").of(WORDS);

        assertThat(new ServiceSecret(Optional.of(HEX.toUpperCase(Locale.ROOT) + "\n"))
                        .hashFor("answers")
                        .of(WORDS))
                .isEqualTo(hash)
                .hasSize(64);
        assertThat(secret.hashFor("events").of(WORDS)).isNotEqualTo(hash);
        assertThat(new ServiceSecret(Optional.of("f".repeat(64)))
                        .hashFor("answers")
                        .of(WORDS))
                .isNotEqualTo(hash);
    }

    @Test
    void a_hash_remembers_nothing_of_the_one_before() {
        KeyedHash hash = secret.hashFor("answers");
        byte[] first = hash.of(WORDS, new byte[1], WORDS);

        hash.of(new byte[7]);

        assertThat(hash.of(WORDS, new byte[1], WORDS)).isEqualTo(first);
    }
}
