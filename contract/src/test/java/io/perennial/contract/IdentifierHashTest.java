package io.perennial.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IdentifierHashTest {

    private final IdentifierHash hash = new IdentifierHash("0f".repeat(32));

    @Test
    void the_same_identifier_written_differently_has_the_same_hash() {
        assertThat(hash.of(IdentifierType.CARD, "6222 0202-0011 2233"))
                .isEqualTo(hash.of(IdentifierType.CARD, "6222020200112233"));
        assertThat(hash.of(IdentifierType.EMAIL, " Li.Na@Example.com "))
                .isEqualTo(hash.of(IdentifierType.EMAIL, "li.na@example.com"));
        assertThat(hash.of(IdentifierType.ID_DOCUMENT, "11010519491231002x"))
                .isEqualTo(hash.of(IdentifierType.ID_DOCUMENT, "11010519491231002X"));
    }

    @Test
    void the_same_value_of_another_type_has_another_hash() {
        assertThat(hash.of(IdentifierType.ACCOUNT, "123")).isNotEqualTo(hash.of(IdentifierType.CARD, "123"));
    }

    @Test
    void another_key_gives_another_hash() {
        assertThat(new IdentifierHash("1f".repeat(32)).of(IdentifierType.CARD, "123"))
                .isNotEqualTo(hash.of(IdentifierType.CARD, "123"));
    }

    @Test
    void a_short_key_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentifierHash("0f".repeat(31)));
    }

    @Test
    void an_identifier_does_not_show_itself_in_a_log() {
        assertThat(new Identifier(IdentifierType.PHONE, "13800138000")).hasToString("PHONE:***");
    }
}
