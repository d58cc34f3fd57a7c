package io.perennial.interaction.recording;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.interaction.customers.Customers;
import io.perennial.interaction.customers.News;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Makes customers and identifiers known, and records in the same transaction what waited for them. */
@ApplicationScoped
class Acquaintance {

    private final Customers customers;
    private final Waiting waiting;
    private final Announcement announcement;

    Acquaintance(Customers customers, Waiting waiting, Announcement announcement) {
        this.customers = customers;
        this.waiting = waiting;
        this.announcement = announcement;
    }

    @Transactional(MANDATORY)
    void make(News news, Instant knownAt) {
        waiting.lockWhatBecomesKnown(news.becameKnown().keySet());
        customers.note(news);
        announcement.make(waiting.apply(news.becameKnown()), knownAt);
    }
}
