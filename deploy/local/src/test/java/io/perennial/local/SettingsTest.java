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
    void help_names_every_setting() {
        for (Setting setting : Setting.values()) {
            assertThat(Settings.help()).contains("-D" + setting.key());
        }
    }
}
