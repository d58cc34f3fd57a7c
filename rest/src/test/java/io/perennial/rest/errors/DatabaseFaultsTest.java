package io.perennial.rest.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.rest.DatabaseRefused;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "08006, 503",
        "57P01, 503",
        "53300, 503",
        "40001, 503",
        "40P01, 503",
        "55P03, 503",
        "57014, 503",
        "23505, 409",
        "22021, 422",
        "22003, 422",
        "42P01, 500",
    })
    void what_the_database_says_decides_what_the_caller_is_told(String state, int status) {
        assertThat(statusOf(new SQLException("quotes a row", state))).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sorry, acquisition timeout!", "Acquisition timeout while waiting for new connection"})
    void a_pool_that_has_no_connection_in_time_asks_the_caller_to_come_again(String message) {
        assertThat(statusOf(new SQLException(message))).isEqualTo(503);
    }

    @Test
    void the_database_s_own_word_prevails_over_what_the_pool_made_of_it() {
        SQLException refused = new SQLException("relation does not exist", "42P01");
        assertThat(statusOf(new SQLException("Exception while creating new connection", refused)))
                .isEqualTo(500);
    }

    private static int statusOf(SQLException e) {
        return Faults.of(new DatabaseRefused(e)).status();
    }
}
