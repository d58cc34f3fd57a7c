package io.perennial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlaysTest {

    private static final List<Check> CHECKS = List.of(
            new Fields(),
            new Ports(),
            new Settings(),
            new Topics(),
            new Connections(),
            new Roots(),
            new Hardening(),
            new Databases());

    @ParameterizedTest
    @EnumSource
    void nothing_is_wrong_with_what_a_cluster_is_given(Overlay overlay) {
        assertThat(problems(Bundle.of(overlay)).toList()).isEmpty();
    }

    static Stream<String> problems(Bundle bundle) {
        return CHECKS.stream().flatMap(check -> check.problems(bundle).stream());
    }
}
