package io.perennial.customer.identifiers.decision;

import static io.perennial.contract.IdentifierType.ID_DOCUMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.IdentifierType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierRulesTest {

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "110105 19491231 002X",
                "110105491231002",
                "E12345678",
                "H1234567801",
                "C1234567",
                "12345678",
                "ABC123456789012"
            })
    void documents_of_citizens_old_and_new_and_of_others_are_accepted(String number) {
        assertThat(IdentifierRules.accept(ID_DOCUMENT, number)).isTrue();
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "11010519491231002",
                "110105194912310021",
                "110105194913310026",
                "110105491331002",
                "1101051949123100",
                "110105194912310021234",
                "",
                "A1"
            })
    void resident_numbers_with_a_wrong_length_date_or_check_digit_are_not(String number) {
        assertThat(IdentifierRules.accept(ID_DOCUMENT, number)).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "PHONE, 138-1234-5678, true",
        "PHONE, +86 138 1234 5678, true",
        "PHONE, call me, false",
        "EMAIL, anna@example.com, true",
        "EMAIL, anna.example.com, false",
        "EMAIL, a@b@c, false",
        "CARD, 6222 0212 3456 7890 123, true",
        "CARD, 6222, false",
        "ACCOUNT, 1787, true",
        "ACCOUNT, ---, false",
        "ACCOUNT, CZ65 0800 0000 1920 0014 5399, true",
        "CUSTOMER_NO, C-10027, true",
        "CUSTOMER_NO, C\u200B10027, false",
        "OPEN_ID, oUpF8uMuAJO_M2pxb1Q9zNjWeS6o, true",
        "OPEN_ID, <script>, false",
        "CUSTOMER_NO, 'x'' or 1=1', false"
    })
    void a_value_must_look_like_its_type(IdentifierType type, String value, boolean accepted) {
        assertThat(IdentifierRules.accept(type, value)).isEqualTo(accepted);
    }
}
