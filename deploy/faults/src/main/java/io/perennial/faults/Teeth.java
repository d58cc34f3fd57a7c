package io.perennial.faults;

import io.perennial.faults.planted.Nursery;
import io.perennial.faults.planted.Plant;
import io.perennial.local.Progress;
import java.nio.file.Path;
import java.util.List;

/** Shows that the oracle has teeth: bugs are planted one after the other, and each has to be found. */
final class Teeth {

    private static final String ALL = "all";
    private static final int MOST_ROUNDS = 50;
    private static final Path PLACE = Path.of("deploy/faults/target/planted");

    private final Settings settings;
    private final Progress progress;
    private final Report report;
    private final Campaign campaign;

    Teeth(Settings settings, Progress progress, Report report, Campaign campaign) {
        this.settings = settings;
        this.progress = progress;
        this.report = report;
        this.campaign = campaign;
    }

    /** Whether each bug that was asked for was found. One that was found before is not planted again. */
    boolean allBite() throws Exception {
        String wanted = settings.text(Setting.PLANT);
        List<Plant> plants = Plant.all(settings.repository()).stream()
                .filter(plant -> wanted.equals(ALL) || plant.name().equals(wanted))
                .toList();
        if (plants.isEmpty()) {
            throw new IllegalArgumentException("There is no bug " + wanted + " to plant");
        }
        boolean all = true;
        for (Plant plant : plants) {
            all &= wanted.equals(ALL) && wasFound(plant) || isFound(plant);
        }
        return all;
    }

    private boolean wasFound(Plant plant) throws Exception {
        return report.results().stream().anyMatch(result -> plant.name().equals(result.plant()) && !result.isClean());
    }

    private boolean isFound(Plant plant) throws Exception {
        progress.say("planting " + plant.name() + ": " + plant.bug());
        Nursery nursery =
                new Nursery(settings.repository(), settings.repository().resolve(PLACE));
        boolean found = campaign.catches(plant, nursery.grow(plant), MOST_ROUNDS);
        progress.say(plant.name() + (found ? " was found" : " was NOT found in " + MOST_ROUNDS + " rounds"));
        return found;
    }
}
