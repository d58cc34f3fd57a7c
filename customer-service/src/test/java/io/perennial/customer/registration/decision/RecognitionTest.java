package io.perennial.customer.registration.decision;

import static io.perennial.contract.IdentifierType.ACCOUNT;
import static io.perennial.contract.IdentifierType.CUSTOMER_NO;
import static io.perennial.contract.IdentifierType.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.IdentifierType;
import io.perennial.customer.registration.decision.Recognition.Brought;
import io.perennial.customer.registration.decision.Recognition.Known;
import io.perennial.customer.registration.decision.Recognition.Taken;
import io.perennial.customer.registration.decision.Recognition.Unknown;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);

    @Test
    void somebody_whose_identifiers_nobody_has_is_unknown() {
        assertThat(of(nobodys(PHONE), nobodys(CUSTOMER_NO))).isEqualTo(new Unknown());
    }

    @Test
    void somebody_without_identifiers_is_unknown() {
        assertThat(of()).isEqualTo(new Unknown());
    }

    @Test
    void the_banks_own_number_says_who_somebody_is_whatever_else_they_bring() {
        assertThat(of(nobodys(PHONE), owned(CUSTOMER_NO, ANNA), owned(ACCOUNT, BEN)))
                .isEqualTo(new Known(ANNA, 1));
    }

    @Test
    void somebody_all_of_whose_identifiers_lead_to_one_customer_is_that_customer() {
        assertThat(of(owned(PHONE, ANNA), owned(ACCOUNT, ANNA))).isEqualTo(new Known(ANNA, 0));
    }

    @Test
    void one_identifier_in_common_is_not_enough() {
        assertThat(of(nobodys(ACCOUNT), owned(PHONE, ANNA))).isEqualTo(new Taken(1));
    }

    @Test
    void identifiers_of_two_customers_are_for_a_person_to_look_at() {
        assertThat(of(owned(PHONE, ANNA), owned(ACCOUNT, BEN))).isEqualTo(new Taken(0));
        assertThat(of(owned(CUSTOMER_NO, ANNA), owned(CUSTOMER_NO, BEN))).isEqualTo(new Taken(0));
    }

    private static Recognition of(Brought... identifiers) {
        return Recognition.of(List.of(identifiers));
    }

    private static Brought owned(IdentifierType type, UUID owner) {
        return new Brought(type, owner);
    }

    private static Brought nobodys(IdentifierType type) {
        return new Brought(type, null);
    }
}
