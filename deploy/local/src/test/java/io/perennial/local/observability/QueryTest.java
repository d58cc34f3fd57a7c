package io.perennial.local.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void functions_words_labels_and_ranges_are_no_metrics() {
        Query query = new Query("""
                histogram_quantile(0.99, sum by (le, job) (rate(a_seconds_bucket{job=~"x|y", uri!="/b{c}"}[5m])))
                  > 1.5 and on (job) (b_total offset 1h unless c == bool 1) or absent(up{job="d"})""");

        assertThat(query.selectors())
                .isEqualTo(Map.of(
                        "a_seconds_bucket", Set.of("job", "uri"),
                        "b_total", Set.of(),
                        "c", Set.of(),
                        "up", Set.of("job")));
        assertThat(query.groupings()).containsExactly("job", "le");
    }
}
