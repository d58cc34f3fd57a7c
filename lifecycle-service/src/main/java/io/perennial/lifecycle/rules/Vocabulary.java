package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.decision.Situation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The words in which a stage table may ask for facts: names of input data in the model, and how each is found. */
final class Vocabulary {

    private static final Map<String, Function<Situation, Object>> WORDS = words();

    private Vocabulary() {}

    static Set<String> names() {
        return WORDS.keySet();
    }

    /** The asked facts of a situation; those that are unknown are null. */
    static Map<String, Object> tell(Situation situation, Collection<String> names) {
        Map<String, Object> facts = new LinkedHashMap<>();
        names.forEach(name -> facts.put(name, tell(situation, name)));
        return facts;
    }

    /** One fact of a situation; null if it is unknown. */
    static Object tell(Situation situation, String name) {
        return WORDS.get(name).apply(situation);
    }

    private static Map<String, Function<Situation, Object>> words() {
        Map<String, Function<Situation, Object>> words = new LinkedHashMap<>();
        words.put("stage", s -> s.stage().name());
        words.put("day", Situation::day);
        words.put("since", Situation::since);
        customer(words);
        dealings(words);
        money(words);
        mood(words);
        words.put("declineConditionHolds", Situation::declineConditionHolds);
        words.put("newBusinessSinceStage", Situation::newBusinessSinceStage);
        return words;
    }

    private static void customer(Map<String, Function<Situation, Object>> words) {
        words.put("customerType", s -> name(s.facts().customerType()));
        words.put("customerSince", s -> s.facts().customerSince());
        words.put("tier", s -> name(s.facts().tier()));
        words.put("tier90DaysAgo", s -> name(s.facts().tier90DaysAgo()));
    }

    private static void dealings(Map<String, Function<Situation, Object>> words) {
        words.put("valueInteractions90d", s -> number(s.facts().valueInteractions90d()));
        words.put("valueInteractionsPrevious90d", s -> number(s.facts().valueInteractionsPrevious90d()));
        words.put("valueInteractions365d", s -> number(s.facts().valueInteractions365d()));
        words.put("activityChange", Situation::activityChange);
        words.put("activityAgainstBeforeDecline", Situation::activityAgainstBeforeDecline);
        words.put("lastValueInteractionOn", s -> s.facts().lastValueInteractionOn());
        words.put("daysSinceValueInteraction", s -> number(s.daysSinceValueInteraction()));
        words.put("lastNewBusinessOn", s -> s.facts().lastNewBusinessOn());
        words.put("products", s -> number(s.facts().products()));
        words.put("openAccounts", s -> number(s.facts().openAccounts()));
        words.put("everHadAccount", s -> s.facts().everHadAccount());
    }

    private static void money(Map<String, Function<Situation, Object>> words) {
        words.put("balance", s -> s.facts().balance());
        words.put("debt", s -> s.facts().debt());
        words.put("settled", Situation::settled);
        words.put("assetsMean30d", s -> s.facts().assetsMean30d());
        words.put("assetsMean30d90DaysAgo", s -> s.facts().assetsMean30d90DaysAgo());
        words.put("assetsChange", Situation::assetsChange);
        words.put("assetsAgainstBeforeDecline", Situation::assetsAgainstBeforeDecline);
        words.put("shareOfWallet", s -> s.facts().shareOfWallet());
        words.put("income90d", s -> s.facts().income90d());
        words.put("cost90d", s -> s.facts().cost90d());
        words.put("profit90d", Situation::profit90d);
    }

    private static void mood(Map<String, Function<Situation, Object>> words) {
        words.put("satisfactionMean", s -> s.facts().satisfactionMean());
        words.put("openComplaints", s -> number(s.facts().openComplaints()));
        words.put("churnRisk", s -> s.facts().churnRisk());
        words.put("cause", s -> s.facts().cause());
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal number(Long value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
