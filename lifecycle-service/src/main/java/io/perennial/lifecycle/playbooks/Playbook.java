package io.perennial.lifecycle.playbooks;

import io.perennial.contract.ActionOwner;
import io.perennial.contract.Channel;
import io.perennial.contract.RetentionStrategy;
import io.perennial.contract.Stage;
import io.perennial.lifecycle.decision.CaseFile;
import io.perennial.lifecycle.decision.Move;
import io.perennial.lifecycle.playbooks.decision.Occasion;
import io.perennial.lifecycle.playbooks.decision.Plan;
import java.time.LocalDate;
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

    /** What there is to do now. */
    List<Occasion> occasionsOf(Affairs affairs) {
        List<Occasion> occasions = new ArrayList<>();
        if (affairs.latest() != null && !isGivenUp(affairs)) {
            Move move = affairs.latest().move();
            occasions.add(occasion(affairs.latest().id(), move.to().name(), move.effectiveOn()));
        }
        if (affairs.open() != null) {
            CaseFile file = affairs.open().file();
            occasions.add(occasion(affairs.open().id(), file.strategy().name(), file.openedOn()));
        }
        return occasions;
    }

    // Whom the bank no longer fights for costs no price concession either; elsewhere service stays what it is.
    private static boolean isGivenUp(Affairs affairs) {
        return affairs.latest().move().to() == Stage.DECLINE
                && affairs.open() != null
                && affairs.open().file().strategy() == RetentionStrategy.ABANDON;
    }

    private Occasion occasion(UUID source, String chapter, LocalDate on) {
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
