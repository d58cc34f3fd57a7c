package io.perennial.lifecycle.decision;

import io.perennial.contract.Facts;
import io.perennial.contract.Stage;
import java.time.LocalDate;
import java.util.List;

/**
 * What the rules say of a customer where they stand.
 *
 * @param hits legal moves that the rules would make, in the order of the rule set
 * @param declineReasons why the customer declines or would decline
 */
record Prospect(List<Hit> hits, List<String> declineReasons) {

    static Prospect of(StageRules rules, Standing standing, LocalDate day, Facts facts) {
        return standing.stage() == Stage.DECLINE
                ? inDecline(rules, standing, day, facts)
                : elsewhere(rules, standing, day, facts);
    }

    private static Prospect elsewhere(StageRules rules, Standing standing, LocalDate day, Facts facts) {
        List<Hit> hits = legal(
                standing.stage(),
                rules.hits(new Situation(standing.stage(), day, standing.since(), facts, null, false)));
        return new Prospect(hits, declineReasons(hits));
    }

    // "No condition for DECLINE holds" is asked of the same table, as if the customer were in GROWTH.
    private static Prospect inDecline(StageRules rules, Standing standing, LocalDate day, Facts facts) {
        List<String> reasons =
                declineReasons(rules.hits(new Situation(Stage.GROWTH, day, standing.since(), facts, null, false)));
        Situation situation = new Situation(
                Stage.DECLINE, day, standing.since(), facts, standing.beforeDecline(), !reasons.isEmpty());
        return new Prospect(legal(Stage.DECLINE, rules.hits(situation)), reasons);
    }

    private static List<Hit> legal(Stage from, List<Hit> hits) {
        return hits.stream().filter(hit -> LegalMoves.allow(from, hit.to())).toList();
    }

    private static List<String> declineReasons(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.to() == Stage.DECLINE)
                .map(Hit::reason)
                .distinct()
                .toList();
    }
}
