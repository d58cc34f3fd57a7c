package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.bench.Template.TableName;
import io.perennial.local.Service;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final TableName MOVE =
            new TableName(Service.LIFECYCLE, "move", List.of("customer_id", "id", "facts"));
    private static final String CUSTOMER = "019ac000-0000-7000-8000-000000000001";
    private static final String MOVE_ID = "019ac000-0000-7001-8000-000000000002";
    private static final String RULES = "019ac000-0000-7001-8000-00000000000f";
    private static final String ACCOUNT = "622500000000010007";

    @Test
    void filled_with_its_own_values_it_is_the_customer_it_was_made_of() {
        String row =
                CUSTOMER + "\t" + MOVE_ID + "\t{\"contract\": \"" + ACCOUNT + "\", \"by\": \"" + CUSTOMER + "\"}\n";
        Template template = template(row);

        assertThat(filled(template, List.of(CUSTOMER, ACCOUNT, MOVE_ID))).isEqualTo(row);
    }

    @Test
    void what_is_nobodys_own_stays() {
        Template template = template(CUSTOMER + "\t" + MOVE_ID + "\t" + RULES + " " + ACCOUNT + "-2\n");

        assertThat(filled(template, List.of("ann", "1234", "first"))).isEqualTo("ann\tfirst\t" + RULES + " 1234-2\n");
    }

    @Test
    void what_may_be_somebodys_own_is_found_in_any_row() {
        String hash = "ab".repeat(32);

        assertThat(Template.ownIn("\\\\x" + hash + "\tACCOUNT\t" + CUSTOMER + "\t****0007\t" + ACCOUNT + "-0"))
                .containsExactly(hash, CUSTOMER, ACCOUNT);
    }

    private static Template template(String row) {
        return Template.of(List.of(CUSTOMER, ACCOUNT, MOVE_ID), List.of(), Map.of(MOVE, List.of(row)));
    }

    private static String filled(Template template, List<String> own) {
        StringBuilder out = new StringBuilder();
        template.lines().get(MOVE).forEach(line -> line.write(own, out));
        return out.toString();
    }
}
