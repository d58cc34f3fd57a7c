package io.perennial.lifecycle.stages;

import io.perennial.contract.Stage;
import io.perennial.lifecycle.rules.RuleView;
import io.perennial.lifecycle.stages.Labels.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Why a customer is where they are, and what would move them on.
 *
 * @param because in a sentence
 * @param decidedBy the rule that decided, with its conditions and what it saw; left out if a person did
 * @param ground what the person who decided gave as reason; left out if a rule did, and of who was forgotten; only shown to the
 *     bank's systems, and to staff who may ask for it and say why in X-Reason
 * @param next for each stage that may follow: the ways to it
 */
record WhyView(
        UUID customerId,
        Stage stage,
        LocalDate since,
        String reason,
        Label because,
        RuleView decidedBy,
        String ground,
        List<Next> next) {

    /**
     * A stage that may follow.
     *
     * @param ways the rules that lead there, with each condition
     * @param missing for each way what is missing, in words; nothing is missing where a dwell time or a hold is all that waits
     * @param notBefore the day on which the customer is looked at again, if the rules hold but have to wait
     */
    record Next(Stage to, List<RuleView> ways, List<String> missing, LocalDate notBefore) {}
}
