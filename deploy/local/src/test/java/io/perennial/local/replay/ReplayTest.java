package io.perennial.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.perennial.local.LocalBank;
import io.perennial.local.OwnSettings;
import io.perennial.local.Progress;
import io.perennial.local.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a history is told, it is the same history. */
class ReplayTest {

    private final Progress progress = new Progress(System.out);

    @TempDir
    Path directory;

    @Test
    void told_in_disorder_and_twice_and_in_other_batches_and_through_an_outage_it_is_the_same() throws Exception {
        BerkaBank bank = SmallBank.in(directory);

        Histories inOrder = replayed(bank, Map.of());
        Histories anyhow = replayed(
                bank,
                Map.of("replay.shuffle", "7", "replay.times", "2", "replay.batch", "37", "replay.kill", "scoring"));

        theSame(inOrder, anyhow);
        assertThat(inOrder.byClient()).hasSize(SmallBank.ACCOUNTS);
        assertThat(String.join("", inOrder.byClient().values())).contains("GROWTH>MATURE", "GROWTH>DECLINE", "SILENCE");
    }

    @Test
    @Tag("slow")
    void a_real_bank_of_two_thousand_accounts_has_the_same_history_though_each_service_dies_in_its_midst()
            throws Exception {
        Path berka = OwnSettings.repository().resolveSibling("shared").resolve("data/berka");
        assumeTrue(Files.isDirectory(berka), "the Berka data are not at " + berka);
        BerkaBank bank = new BerkaBank(berka);

        Histories inOrder = replayed(bank, Map.of());
        Histories anyhow = replayed(
                bank, Map.of("replay.shuffle", "7", "replay.times", "2", "replay.batch", "113", "replay.kill", "true"));

        theSame(inOrder, anyhow);
    }

    private static void theSame(Histories one, Histories other) {
        assertThat(other.byClient()).hasSameSizeAs(one.byClient()).allSatisfy((client, history) -> assertThat(history)
                .isEqualTo(one.byClient().get(client)));
    }

    /** What a bank of its own makes of it; each transaction is in exactly one interaction. */
    private Histories replayed(BerkaBank berka, Map<String, String> manner) throws Exception {
        Properties settings = OwnSettings.in(Files.createTempDirectory(directory, "bank"));
        settings.setProperty("business-date", berka.lastDay().toString());
        settings.putAll(manner);
        try (LocalBank bank = new LocalBank(new Settings(settings), progress)) {
            Histories histories = Replay.load(bank.start(), berka);
            histories.mustHold(berka);
            return histories;
        }
    }
}
