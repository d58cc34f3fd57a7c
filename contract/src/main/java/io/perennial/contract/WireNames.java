package io.perennial.contract;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names of events on the wire, without version, by the topic on which they stand. They are written down here and never
 * renamed: classes may be, and move.
 */
final class WireNames {

    private static final Map<String, Class<?>> BANK = Map.of(
            "InteractionReported", BankEvent.InteractionReported.class,
            "HoldingsReported", BankEvent.HoldingsReported.class);

    private static final Map<String, Class<?>> CUSTOMER = Map.of(
            "CustomerRegistered", CustomerEvent.CustomerRegistered.class,
            "IdentifierLinked", CustomerEvent.IdentifierLinked.class,
            "IdentifierUnlinked", CustomerEvent.IdentifierUnlinked.class,
            "ProfileChanged", CustomerEvent.ProfileChanged.class,
            "HoldingsChanged", CustomerEvent.HoldingsChanged.class,
            "ConsentChanged", CustomerEvent.ConsentChanged.class,
            "ProcessingRestricted", CustomerEvent.ProcessingRestricted.class,
            "ProcessingResumed", CustomerEvent.ProcessingResumed.class,
            "CustomerErased", CustomerEvent.CustomerErased.class,
            "ManagerAssigned", CustomerEvent.ManagerAssigned.class);

    private static final Map<String, Class<?>> INTERACTION = Map.of(
            "InteractionRecorded", InteractionEvent.InteractionRecorded.class,
            "ComplaintOpened", InteractionEvent.ComplaintOpened.class,
            "ComplaintResolved", InteractionEvent.ComplaintResolved.class,
            "ComplaintReopened", InteractionEvent.ComplaintReopened.class,
            "SatisfactionRated", InteractionEvent.SatisfactionRated.class,
            "ContactMade", InteractionEvent.ContactMade.class,
            "ContactBlocked", InteractionEvent.ContactBlocked.class);

    private static final Map<String, Class<?>> SCORE = Map.of(
            "CustomerScored", ScoreEvent.CustomerScored.class,
            "TierChanged", ScoreEvent.TierChanged.class);

    private static final Map<String, Class<?>> LIFECYCLE = Map.of(
            "StageChanged", LifecycleEvent.StageChanged.class,
            "StageMoveSuperseded", LifecycleEvent.StageMoveSuperseded.class,
            "RetentionCaseOpened", LifecycleEvent.RetentionCaseOpened.class,
            "RetentionCaseClosed", LifecycleEvent.RetentionCaseClosed.class,
            "ActionRequested", LifecycleEvent.ActionRequested.class,
            "ActionWithdrawn", LifecycleEvent.ActionWithdrawn.class);

    private static final Map<Topic, Map<String, Class<?>>> ON = Map.of(
            Topic.BANK_EVENTS, BANK,
            Topic.CUSTOMER_EVENTS, CUSTOMER,
            Topic.INTERACTION_EVENTS, INTERACTION,
            Topic.SCORE_EVENTS, SCORE,
            Topic.LIFECYCLE_EVENTS, LIFECYCLE);

    private static final Map<Class<?>, String> OF = ON.values().stream()
            .map(Map::entrySet)
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private WireNames() {}

    static Map<String, Class<?>> on(Topic topic) {
        return ON.get(topic);
    }

    /** @throws IllegalArgumentException if the class is no event */
    static String of(Class<?> event) {
        String name = OF.get(event);
        if (name == null) {
            throw new IllegalArgumentException(event + " is no event");
        }
        return name;
    }
}
