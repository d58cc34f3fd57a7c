package io.perennial.local;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;

/** The scenarios on the class path. */
final class Scenarios {

    private static final String NONE = "none";
    private static final String REPLAY = "replay";

    private Scenarios() {}

    /** What this run asked for: a replay if it names a directory, otherwise a demo. */
    static Optional<Scenario> chosen(Settings settings) {
        String name = settings.replay().isPresent() ? REPLAY : settings.text(Setting.DEMO);
        return name.equals(NONE) ? Optional.empty() : Optional.of(find(name));
    }

    private static Scenario find(String name) {
        List<Scenario> all = StreamSupport.stream(
                        ServiceLoader.load(Scenario.class, Scenario.class.getClassLoader())
                                .spliterator(),
                        false)
                .toList();
        return all.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no scenario " + name + ", only "
                        + all.stream().map(Scenario::name).toList() + " and " + NONE));
    }
}
