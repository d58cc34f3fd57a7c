package io.perennial.testsupport.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    private final ApiCall call = AnApi.complete().operations().get(0);

    @Test
    void an_answer_as_promised_is_fine_and_may_leave_out_what_is_unknown() {
        assertThatCode(() -> Answers.check(call, answer(201, "application/json", "{\"lid\": {\"colour\": \"red\"}}")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | application/problem+json | {}",
                "200 | application/json         | {}",
                "201 | text/plain               | {}",
                "201 | application/json         | {'price': 3}",
                "201 | application/json         | {'lid': {'price': 3}}",
            })
    void an_answer_that_was_not_promised_is_found(int status, String type, String body) {
        Response answer = answer(status, type, body.replace('\'', '"'));

        assertThatThrownBy(() -> Answers.check(call, answer)).isInstanceOf(AssertionError.class);
    }

    private static Response answer(int status, String type, String body) {
        return new ResponseBuilder()
                .setStatusCode(status)
                .setContentType(type)
                .setBody(body)
                .build();
    }
}
