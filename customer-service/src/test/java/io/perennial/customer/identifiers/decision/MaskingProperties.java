package io.perennial.customer.identifiers.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.IdentifierType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MaskingProperties {

    @Test
    void a_telephone_number_shows_its_area_and_its_end() {
        assertThat(Masking.of(IdentifierType.PHONE, "13812345678")).isEqualTo("138****5678");
    }

    @Test
    void an_identity_number_hides_the_date_of_birth() {
        assertThat(Masking.of(IdentifierType.ID_DOCUMENT, "11010519491231002X")).isEqualTo("110****002X");
    }

    @Test
    void a_mail_address_shows_its_first_character_and_domain() {
        assertThat(Masking.of(IdentifierType.EMAIL, "anna@example.com")).isEqualTo("a****@example.com");
    }

    @Test
    void a_short_number_shows_a_quarter_at_most() {
        assertThat(Masking.of(IdentifierType.ACCOUNT, "1787")).isEqualTo("****7");
        assertThat(Masking.of(IdentifierType.ACCOUNT, "1")).isEqualTo("****");
    }

    @Test
    void rare_characters_are_not_cut_in_half() {
        assertThat(Masking.of(IdentifierType.OPEN_ID, "\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7"))
                .isEqualTo("****\uD842\uDFB7");
    }

    @Property
    void no_six_digits_in_a_row_are_shown_and_four_stay_hidden(
            @ForAll IdentifierType type,
            @ForAll @StringLength(min = 1, max = 30) @CharRange(from = '0', to = '9') String number) {
        String shown = Masking.of(type, number).replace("*", "");

        assertThat(Masking.of(type, number)).doesNotContainPattern("\\d{6}");
        assertThat(number.length() - shown.length()).isGreaterThanOrEqualTo(Math.min(4, (number.length() + 1) / 2));
    }
}
