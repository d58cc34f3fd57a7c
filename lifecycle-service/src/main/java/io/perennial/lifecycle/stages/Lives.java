package io.perennial.lifecycle.stages;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.clock.BusinessClock;
import io.perennial.lifecycle.decision.Life;
import io.perennial.lifecycle.rules.Timetable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells the lives of customers on, many at once. Each is folded from the evening before its first news; what changes is
 * written, acted upon and told in the same transaction, and what does not change leaves no trace.
 */
@ApplicationScoped
class Lives {

    private final LifeRecords records;
    private final Laws laws;
    private final Consequences consequences;
    private final BusinessClock clock;
    private final DecisionMetrics metrics;

    Lives(LifeRecords records, Laws laws, Consequences consequences, BusinessClock clock, DecisionMetrics metrics) {
        this.records = records;
        this.laws = laws;
        this.consequences = consequences;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * Folds what is new.
     *
     * @param news one per customer
     * @return what was told of each
     */
    @Transactional(MANDATORY)
    List<Chapter> tellOn(Collection<News> news) {
        if (news.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.today();
        Instant now = clock.wallTime();
        records.lock(news.stream().map(News::customerId).toList());
        Timetable timetable = laws.timetable();
        Map<Chapter, News> chapters = folded(news, laws.lifeUnder(timetable), today);
        records.keep(chapters, timetable, today, now);
        List<Chapter> told = List.copyOf(chapters.keySet());
        consequences.follow(told, today, now);
        metrics.count(told);
        return told;
    }

    private Map<Chapter, News> folded(Collection<News> news, Life life, LocalDate today) {
        Map<UUID, Past> pasts = records.pastsOf(news);
        Map<Chapter, News> chapters = new LinkedHashMap<>();
        for (News each : news) {
            Past past = pasts.get(each.customerId());
            chapters.put(Chapter.of(each.customerId(), past, life.fold(past.before(), past.with(each), today)), each);
        }
        return chapters;
    }
}
