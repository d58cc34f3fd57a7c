package io.perennial.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Properties given = new Properties();
    private final Settings settings = new Settings(given);

    @Test
    void what_is_not_said_has_its_usual_value() {
        assertThat(settings.port(Setting.CUSTOMER_PORT)).isEqualTo(8081);
        assertThat(settings.headless()).isFalse();
        assertThat(settings.replay()).isEmpty();
    }

    @Test
    void a_flag_needs_no_value() {
        given.setProperty("headless", "");
        given.setProperty("reset", "true");
        given.setProperty("help", "false");

        assertThat(settings.headless()).isTrue();
        assertThat(settings.flag(Setting.RESET)).isTrue();
        assertThat(settings.flag(Setting.HELP)).isFalse();
    }

    @Test
    void a_port_that_is_none_is_refused() {
        given.setProperty("kafka.port", "many");

        assertThatThrownBy(() -> settings.port(Setting.KAFKA_PORT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("-Dkafka.port");
    }

    @Test
    void services_are_killed_all_or_those_that_are_named() {
        assertThat(settings.replayKills()).isEmpty();

        given.setProperty("replay.kill", "");
        assertThat(settings.replayKills()).containsExactlyInAnyOrder(Service.values());

        given.setProperty("replay.kill", "scoring,customer");
        assertThat(settings.replayKills()).containsExactly(Service.SCORING, Service.CUSTOMER);

        given.setProperty("replay.kill", "payments");
        assertThatThrownBy(settings::replayKills).isInstanceOf(Refused.class).hasMessageContaining("payments");
    }

    @Test
    void as_many_are_taken_at_once_as_was_said_but_not_none() {
        assertThat(settings.batch()).isEmpty();

        given.setProperty("replay.batch", "37");
        assertThat(settings.batch()).hasValue(37);

        given.setProperty("replay.batch", "0");
        assertThatThrownBy(settings::batch).isInstanceOf(Refused.class).hasMessageContaining("-Dreplay.batch");
    }

    @Test
    void help_names_every_setting() {
        for (Setting setting : Setting.values()) {
            assertThat(Settings.help()).contains("-D" + setting.key());
        }
    }
}
