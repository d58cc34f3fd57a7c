package io.perennial.lifecycle.rules;

import io.perennial.clock.BusinessClock;
import io.perennial.lifecycle.decision.Situation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stage rules as they are in force. Which versions are in force is read with every use, so that all replicas
 * change over together; a version never changes, so that it is read once.
 */
@ApplicationScoped
public class RulesInForce {

    private final RuleSets ruleSets;
    private final BusinessClock clock;
    private final Map<String, StageTable> known = new ConcurrentHashMap<>();

    RulesInForce(RuleSets ruleSets, BusinessClock clock) {
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** Ships the default rules at the first start, and reads what is in force before anybody waits for it. */
    @Startup
    void begin() {
        String shipped = new String(ShippedRules.stageModel(), StandardCharsets.UTF_8);
        QuarkusTransaction.requiringNew().run(() -> {
            ruleSets.begin(ShippedRules.STAGE_VERSION, shipped, clock.wallTime());
            ruleSets.activations().forEach(each -> table(each.version()));
        });
    }

    /** Which version is in force for whom and when, as of now. */
    public Timetable timetable() {
        return new Timetable(ruleSets.activations(), this::table);
    }

    /** The rules of a version that apply to a situation, with each of their conditions. */
    public List<RuleView> explain(String version, Situation situation) {
        return Explanation.of(table(version), situation);
    }

    /** Whether the dwell time holds back what a rule of a version does. */
    public boolean waits(String version, String rule) {
        return table(version).hitsByRule().get(rule).waits();
    }

    private StageTable table(String version) {
        return known.computeIfAbsent(version, this::read);
    }

    private StageTable read(String version) {
        String model = ruleSets.model(version).orElseThrow();
        return StageTable.accepted(version, model.getBytes(StandardCharsets.UTF_8));
    }
}
