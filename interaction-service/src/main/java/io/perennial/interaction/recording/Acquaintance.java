package io.perennial.interaction.recording;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.belonging.Belongings;
import io.perennial.contract.CustomerEvent;
import io.perennial.contract.Told;
import io.perennial.erasure.Erased;
import io.perennial.erasure.Restrictions;
import io.perennial.interaction.customers.Consents;
import io.perennial.interaction.customers.Identifiers;
import io.perennial.interaction.customers.News;
import io.perennial.interaction.words.SpokenWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Makes customers and identifiers known, and records in the same transaction what waited for them. */
@ApplicationScoped
class Acquaintance {

    private final Belongings belongings;
    private final Identifiers identifiers;
    private final Consents consents;
    private final Waiting waiting;
    private final SpokenWords words;
    private final Announcement announcement;
    private final Erased erased;
    private final Restrictions restrictions;

    Acquaintance(
            Belongings belongings,
            Identifiers identifiers,
            Consents consents,
            Waiting waiting,
            SpokenWords words,
            Announcement announcement,
            Erased erased,
            Restrictions restrictions) {
        this.restrictions = restrictions;
        this.erased = erased;
        this.words = words;
        this.belongings = belongings;
        this.identifiers = identifiers;
        this.consents = consents;
        this.waiting = waiting;
        this.announcement = announcement;
    }

    @Transactional(MANDATORY)
    void make(List<Told<CustomerEvent>> events, Instant knownAt) {
        News news = News.of(events);
        waiting.lockWhatBecomesKnown(news.becameKnown().keySet());
        belongings.note(events);
        identifiers.note(news);
        consents.note(news);
        List<Placed> placed = waiting.apply(news.becameKnown());
        words.becameKnown(placed.stream()
                .collect(Collectors.toMap(one -> one.interaction().id(), Placed::customerId)));
        announcement.make(placed, knownAt);
        restrictions.note(events);
        erased.note(events); // last, so that nothing of the same poll outlives it
    }
}
