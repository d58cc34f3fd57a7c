package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Service;
import org.junit.jupiter.api.Test;

/** Row K14: what was sealed under a key that is gone. */
abstract class LostKeys {

    private final Ground ground = BadInputTest.ground();

    @Test
    void k14_what_a_destroyed_key_has_sealed_is_nobodys_and_no_fault() {
        TestedBank bank = ground.bank();
        String customer = ground.world().registered();
        assertThat(bank.send(Ask.get(Service.CUSTOMER, "/v1/customers/" + customer))
                        .status())
                .isEqualTo(200);

        bank.tables()
                .ask(
                        Service.CUSTOMER,
                        "update data_key set locked = null, master = null, forgotten_at = now()"
                                + " where customer_id = cast(? as uuid)",
                        customer);

        bank.send(Ask.get(Service.CUSTOMER, "/v1/customers/" + customer)).isRefused(410, "erased");
        bank.send(Ask.get(Service.CUSTOMER, "/v1/customers/" + customer + "/history"))
                .isRefused(410, "erased");
        assertThat(bank.send(Ask.get(Service.CUSTOMER, "/v1/customers?limit=500"))
                        .status())
                .isEqualTo(200);
    }
}
