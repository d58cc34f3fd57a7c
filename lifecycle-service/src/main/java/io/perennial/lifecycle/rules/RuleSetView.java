package io.perennial.lifecycle.rules;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the stage rules and when it was put in force. */
record RuleSetView(
        @Schema(examples = "default-1") String version,
        Instant uploadedAt,
        String uploadedBy,
        List<ActivationView> activations) {

    static RuleSetView of(RuleSets.RuleSet ruleSet, List<RuleSets.Activation> activations) {
        return new RuleSetView(
                ruleSet.version(),
                ruleSet.uploadedAt(),
                ruleSet.uploadedBy(),
                activations.stream()
                        .filter(each -> each.version().equals(ruleSet.version()))
                        .map(ActivationView::of)
                        .toList());
    }
}
