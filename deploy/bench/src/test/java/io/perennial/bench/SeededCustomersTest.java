package io.perennial.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.contract.BankEvent;
import io.perennial.local.Progress;
import io.perennial.local.bank.BankSystem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small form of what every measurement with a million customers makes sure of. */
class SeededCustomersTest {

    private static final int OF_EACH_STORY = 2;

    @TempDir
    Path data;

    @Test
    void seeded_customers_are_as_those_made_through_the_loop_and_live_on_like_them() throws Exception {
        Options options = options();
        Progress progress = new Progress(System.out);
        try (Opened opened = Opened.with(options.anew(), progress);
                Rig rig = new Rig(options, progress, opened)) {
            Population population = rig.population().grownTo(10L * Story.CUSTOMERS);
            List<Member> made = population.made(OF_EACH_STORY);
            List<Member> seeded = population.latest(OF_EACH_STORY);
            assertThat(seeded).hasSameSizeAs(made);
            population.mustBeAlike(seeded, made);

            pay(rig, seeded);
            assertThatThrownBy(() -> population.mustBeAlike(seeded, made)).hasMessageStartingWith("Only here: ");

            pay(rig, made);
            population.mustBeAlike(seeded, made);
        }
    }

    private static void pay(Rig rig, List<Member> members) throws Exception {
        try (BankSystem core = new BankSystem(rig.brokers(), "/bench/test")) {
            for (Member member : members) {
                BankEvent paid = BusyDay.firstPayment().by(member, Instant.now());
                core.tell(member.account() + "-paid", member.account(), paid);
            }
            core.flush();
        }
        rig.settled().await(Waiting.LONG);
    }

    private Options options() {
        Properties given = new Properties();
        given.setProperty(
                "maven.multiModuleProjectDirectory",
                Path.of("").toAbsolutePath().getParent().getParent().toString());
        given.setProperty("data", data.toString());
        return new Options(given);
    }
}
