package io.perennial.local.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExposedTest {

    private final Exposed exposed = new Exposed(List.of("""
            # TYPE inbox_applied counter
            # HELP inbox_applied it says {what="it is"} 1
            inbox_applied_total{topic="bank-events"} 12.0
            """, """
            outbox_refused 0.0
            lifecycle_moves_total{by="RULE",from="GROWTH",to="MATURE"} 1.0E2
            """));

    @Test
    void what_is_shown_may_be_asked_for() {
        assertThat(missing("sum by (to, job) (rate(lifecycle_moves_total{by=\"RULE\"}[5m])) and up{job=\"x\"} == 1"))
                .isEmpty();
        assertThat(missing("outbox_refused + on (instance) inbox_applied_total{topic=~\".*\"}"))
                .isEmpty();
    }

    @Test
    void a_metric_that_does_not_exist_is_found() {
        assertThat(missing("rate(inbox_aplied_total[5m])")).containsExactly("a panel: inbox_aplied_total");
    }

    @Test
    void a_label_that_a_metric_does_not_have_is_found() {
        assertThat(missing("sum by (stage) (lifecycle_moves_total{whither=\"MATURE\"})"))
                .containsExactly("a panel: lifecycle_moves_total{whither}", "a panel: by stage");
    }

    private List<String> missing(String expression) {
        return exposed.missing(new Watched.Question("a panel", expression));
    }
}
