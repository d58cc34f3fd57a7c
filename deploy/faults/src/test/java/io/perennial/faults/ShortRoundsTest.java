package io.perennial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.local.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six rounds with short outages against the packaged services; {@code ./mvnw -Pfaults} plays as many as one likes. */
class ShortRoundsTest {

    @TempDir
    Path home;

    @Test
    @Tag("slow")
    void in_six_short_rounds_no_promise_is_broken() throws Exception {
        Properties given = new Properties();
        given.setProperty("maven.multiModuleProjectDirectory", Repository.root().toString());
        given.setProperty("data", home.resolve("bank").toString());
        given.setProperty("rounds", "6");
        given.setProperty("seed", "20");
        given.setProperty("brief", "true");
        given.setProperty("load", "10");
        given.setProperty("port", "25000");
        Report report = new Report(home);

        new Campaign(new Settings(given), new Progress(System.out), report, "this build").play();

        List<Result> rounds = report.results();
        assertThat(rounds).hasSize(6).allSatisfy(round -> assertThat(round.violations())
                .isEmpty());
        assertThat(rounds).extracting(Result::ok).allSatisfy(done -> assertThat(done)
                .isGreaterThan(200));
    }
}
