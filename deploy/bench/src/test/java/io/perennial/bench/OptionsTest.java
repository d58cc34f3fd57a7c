package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void without_a_choice_all_parts_are_measured_and_the_page_of_the_repository_is_written() {
        Options options = given("maven.multiModuleProjectDirectory", "/somewhere");

        assertThat(options.chosen("a")).isTrue();
        assertThat(options.chosen("g")).isTrue();
        assertThat(options.report()).hasToString("/somewhere/docs/benchmarks.md");
    }

    @Test
    void chosen_parts_never_replace_the_page_of_a_whole_run() {
        Options options = given("bench", "a, d");

        assertThat(options.chosen("a")).isTrue();
        assertThat(options.chosen("d")).isTrue();
        assertThat(options.chosen("g")).isFalse();
        assertThat(options.report().toString()).endsWith("deploy/bench/target/benchmarks.md");
    }

    @Test
    void a_part_that_there_is_not_is_refused_instead_of_measuring_nothing() {
        SortedSet<String> parts = new TreeSet<>(Set.of("a", "b", "d"));

        given("bench", "a, d").mustChooseAmong(parts);
        given("help", "").mustChooseAmong(parts);
        assertThatThrownBy(() -> given("bench", "ad").mustChooseAmong(parts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-Dbench=ad: the parts are a,b,d");
    }

    @Test
    void beyond_a_million_customers_a_million_is_measured_as_well() {
        assertThat(given("scale", "100k").scales()).isEqualTo(List.of(100_000));
        assertThat(given("scale", "1m").scales()).isEqualTo(List.of(1_000_000));
        assertThat(given("scale", "3m").scales()).isEqualTo(List.of(1_000_000, 3_000_000));
    }

    @Test
    void services_record_only_when_asked_to() {
        assertThat(given("bench", "a").jvm()).doesNotContain("StartFlightRecording");
        assertThat(given("jfr", "target/jfr").jvm())
                .contains("StartFlightRecording")
                .contains("target/jfr/");
    }

    @Test
    void services_compile_as_in_production_unless_something_else_is_said() {
        assertThat(given("bench", "a").jvm()).contains("TieredStopAtLevel=4");
        assertThat(given("jvm", "-XX:TieredStopAtLevel=1").jvm())
                .contains("TieredStopAtLevel=4 -XX:TieredStopAtLevel=1"); // the later one counts
    }

    @Test
    void a_large_bank_has_large_buffers_unless_something_else_is_said() {
        assertThat(given("bench", "g").buffersOfALargeBank()).isEqualTo("4GB");
        assertThat(given("postgres.buffers", "1GB").buffersOfALargeBank()).isEqualTo("1GB");
    }

    @Test
    void help_is_given_however_it_is_asked_for() {
        assertThat(given("help", "").asksForHelp()).isTrue();
        assertThat(given("help", "true").asksForHelp()).isTrue();
        assertThat(given("bench", "a").asksForHelp()).isFalse();
        assertThat(Options.help()).contains("-Dbench", "-Dscale", "-Devents");
    }

    private static Options given(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        return new Options(properties);
    }
}
