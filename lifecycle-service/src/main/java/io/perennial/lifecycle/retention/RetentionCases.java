package io.perennial.lifecycle.retention;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.contract.Ids;
import io.perennial.lifecycle.retention.decision.CaseRevision;
import io.perennial.lifecycle.retention.decision.CaseRevision.BelievedCase;
import io.perennial.lifecycle.retention.decision.CaseRevision.CaseChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the cases on record equal to what the believed lives tell: opens, adds evidence, closes, dates anew, withdraws.
 * Whatever the order in which facts arrive, the same cases come out.
 */
@ApplicationScoped
public class RetentionCases {

    private final CaseRecords records;

    RetentionCases(CaseRecords records) {
        this.records = records;
    }

    /** Revises the cases of customers, whose rows the caller has locked. */
    @Transactional(MANDATORY)
    public Map<UUID, CaseNews> revise(List<ToldCases> told, LocalDate today, Instant now) {
        Map<UUID, List<BelievedCase>> believed = records.inQuestion(told);
        Map<UUID, CaseNews> news = new HashMap<>();
        List<CaseRecords.Case> changed = new ArrayList<>();
        for (ToldCases each : told) {
            List<BelievedCase> old = believed.getOrDefault(each.customerId(), List.of());
            List<CaseChange> changes = CaseRevision.of(old, each.cases()).stream()
                    .map(RetentionCases::named)
                    .toList();
            changes.forEach(change -> changed.add(new CaseRecords.Case(each.customerId(), change, today, now)));
            news.put(each.customerId(), CaseEvents.newsOf(each, old, changes, today));
        }
        records.keep(changed);
        return news;
    }

    private static CaseChange named(CaseChange change) {
        return change.id() == null ? new CaseChange(Ids.next(), null, change.now()) : change;
    }
}
