package io.perennial.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "201, , OK",
        "422, /problems/unknown-value, REJECTED",
        "409, /problems/illegal-transition, REJECTED",
        "409, /problems/still-running, UNKNOWN",
        "429, , UNKNOWN",
        "503, , UNKNOWN",
        "500, , UNKNOWN"
    })
    void only_an_answer_that_says_yes_or_no_ends_an_operation(int status, String type, Outcome outcome) {
        Attempt attempt = Attempt.of(status, "", JSON.createObjectNode().put("type", type));

        assertThat(attempt.outcome()).isEqualTo(outcome);
        assertThat(attempt.isFinal()).isEqualTo(outcome != Outcome.UNKNOWN);
    }
}
