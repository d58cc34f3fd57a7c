package io.perennial.faults.planted;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.faults.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantTest {

    static List<Plant> plants() throws IOException {
        return Plant.all(Repository.root());
    }

    @ParameterizedTest
    @MethodSource("plants")
    void a_bug_can_still_be_planted_into_the_sources(Plant plant) throws Exception {
        Process check = new ProcessBuilder(
                        "git",
                        "apply",
                        "--check",
                        "--recount",
                        "-C1",
                        plant.patch().toString())
                .directory(Repository.root().toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @MethodSource("plants")
    void a_bug_says_where_it_is_planted_and_what_makes_it_harmful(Plant plant) {
        assertThat(plant.bug()).isNotBlank();
        assertThat(plant.services()).isNotEmpty();
        assertThat(plant.faults()).isNotEmpty();
    }
}
