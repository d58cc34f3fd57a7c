package io.perennial.faults;

import io.perennial.local.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code ./mvnw -Pfaults}: breaks the bank on purpose, and ends with 1 if it did not keep a promise. */
public final class Main {

    private Main() {}

    /** Settings are system properties, see {@link Setting}. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = new Settings(System.getProperties());
        if (settings.flag(Setting.HELP)) {
            System.out.println(Settings.help());
            return;
        }
        Progress progress = new Progress(System.out);
        Report report = new Report(settings.path(Setting.REPORT));
        Campaign campaign = new Campaign(settings, progress, report, commit(settings));
        if (!isWell(settings, campaign, new Teeth(settings, progress, report, campaign))) {
            System.exit(1);
        }
    }

    private static boolean isWell(Settings settings, Campaign campaign, Teeth teeth) throws Exception {
        if (!settings.text(Setting.PLANT).isEmpty()) {
            return teeth.allBite();
        }
        return settings.text(Setting.SOAK).isEmpty() ? campaign.play() : campaign.soak(settings.number(Setting.SOAK));
    }

    private static String commit(Settings settings) throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                .directory(settings.repository().toFile())
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
