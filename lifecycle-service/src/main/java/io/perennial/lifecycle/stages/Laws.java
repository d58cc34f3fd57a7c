package io.perennial.lifecycle.stages;

import io.perennial.lifecycle.LifecycleSettings;
import io.perennial.lifecycle.decision.Life;
import io.perennial.lifecycle.decision.RetentionRules;
import io.perennial.lifecycle.rules.RulesInForce;
import io.perennial.lifecycle.rules.Timetable;
import jakarta.enterprise.context.ApplicationScoped;

/** All that decides how a life goes on: rules, strategies and pace. */
@ApplicationScoped
class Laws {

    private final RulesInForce rules;
    private final RetentionRules strategies;
    private final LifecycleSettings settings;

    Laws(RulesInForce rules, RetentionRules strategies, LifecycleSettings settings) {
        this.rules = rules;
        this.strategies = strategies;
        this.settings = settings;
    }

    Timetable timetable() {
        return rules.timetable();
    }

    Life lifeUnder(Timetable timetable) {
        return new Life(timetable, strategies, settings.pace());
    }
}
