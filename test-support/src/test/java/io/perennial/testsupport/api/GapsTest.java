package io.perennial.testsupport.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {

    @Test
    void what_is_described_in_full_has_no_gaps() {
        assertThat(AnApi.complete().gaps()).isEmpty();
        assertThat(AnApi.complete().calls()).containsExactly("POST /v1/cups");
    }

    @ParameterizedTest
    @CsvSource({
        "/info/description, the document has no description",
        "/tags/0/description, tag Cups has no description",
        "/tags, tag Cups has no description",
        "/paths/~1v1~1cups/post/summary, POST /v1/cups has no summary",
        "/paths/~1v1~1cups/post/tags, POST /v1/cups has no tag",
        "/paths/~1v1~1cups/post/parameters/0/description, POST /v1/cups limit has no description",
        "/paths/~1v1~1cups/post/parameters/0/example, POST /v1/cups limit has no example",
        "/components/schemas/Cup/examples, POST /v1/cups has no example of application/json",
        "/components/schemas/Cup/properties/size/description, Cup.size has no description",
        "/components/schemas/Lid/properties/colour/description, Lid.colour has no description",
        "/paths/~1v1~1cups/post/responses/201, POST /v1/cups says nothing of success",
        "/paths/~1v1~1cups/post/responses/201/description, POST /v1/cups 201 has no description",
        "/paths/~1v1~1cups/post/responses/503, POST /v1/cups does not say how it fails",
    })
    void what_is_left_unsaid_is_found(String pointer, String gap) {
        assertThat(AnApi.without(pointer).gaps()).containsExactly(gap);
    }

    @Test
    void a_refusal_without_a_problem_is_found() {
        assertThat(AnApi.without("/components/responses/Refused/content").gaps())
                .containsExactly("POST /v1/cups 400 shows no problem", "POST /v1/cups 503 shows no problem");
    }
}
