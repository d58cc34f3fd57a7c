package io.perennial.lifecycle.playbooks;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.RetentionStrategy;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.playbooks.decision.Occasion;
import io.perennial.lifecycle.playbooks.decision.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the bank does in each stage, and for each way of fighting for a customer (营销策略).
 *
 * @param chapters by name: the six stages and the four retention strategies
 */
record Playbook(Map<String, Chapter> chapters) {

    /** A text in the two languages of the bank's staff. */
    record Text(String en, String zh) {}

    /** What is wanted and what is done for it. */
    record Chapter(Text aim, List<Action> actions) {}

    /** An action; see {@link Plan}. Everything but the code, the channel, the owner and the due time may be left out. */
    record Action(
            String code,
            Text label,
            Channel channel,
            ActionOwner owner,
            int afterDays,
            boolean unlessDealt,
            int dueInDays,
            boolean workingDays,
            Text success) {

        Plan plan() {
            return new Plan(code, channel, owner, afterDays, unlessDealt, dueInDays, workingDays, success.en());
        }
    }

    Playbook {
        Stream.concat(Stream.of(Stage.values()), Stream.of(RetentionStrategy.values()))
                .map(Enum::name)
                .forEach(name -> require(chapters.containsKey(name), "There is no chapter " + name));
        chapters.forEach((name, chapter) -> require(
                chapter.actions().stream().map(Action::code).distinct().count()
                        == chapter.actions().size(),
                "An action stands twice in chapter " + name));
    }

    /** What there is to do now. Where the bank has given a customer up, it spends nothing on the stage either. */
    List<Occasion> occasionsOf(Affairs affairs) {
        List<Occasion> occasions = new ArrayList<>();
        var open = affairs.open();
        if (affairs.latest() != null && (open == null || open.file().strategy() != RetentionStrategy.ABANDON)) {
            var move = affairs.latest();
            occasions.add(
                    occasion(move.id(), move.move().to().name(), move.move().effectiveOn()));
        }
        if (open != null) {
            occasions.add(occasion(
                    open.id(), open.file().strategy().name(), open.file().openedOn()));
        }
        return occasions;
    }

    private Occasion occasion(UUID source, String chapter, java.time.LocalDate on) {
        List<Plan> plans =
                chapters.get(chapter).actions().stream().map(Action::plan).toList();
        return new Occasion(source, chapter, on, plans);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("Playbook: " + otherwise);
        }
    }
}
