package io.perennial.interaction.customers;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The identifiers that lead to customers. */
@ApplicationScoped
public class Identifiers {

    private final Sql sql;

    Identifiers(Sql sql) {
        this.sql = sql;
    }

    /** Notes the news: a constant number of statements, whatever their number. */
    @Transactional(MANDATORY)
    public void note(News news) {
        link(news.links());
        unlink(news.links());
    }

    private void link(Map<News.Link, Optional<Instant>> links) {
        List<News.Link> linked = sorted(links, true);
        if (!linked.isEmpty()) {
            sql.update(
                    "insert into identifier (hash, customer_id, linked_at) select * from unnest(?, ?, ?) "
                            + "on conflict (hash, customer_id) do update set linked_at = excluded.linked_at",
                    hashes(linked),
                    customers(linked),
                    linked.stream().map(link -> links.get(link).orElseThrow()).toArray(Instant[]::new));
        }
    }

    private void unlink(Map<News.Link, Optional<Instant>> links) {
        List<News.Link> unlinked = sorted(links, false);
        if (!unlinked.isEmpty()) {
            sql.update(
                    "delete from identifier i using unnest(?, ?) as gone(hash, customer_id) "
                            + "where i.hash = gone.hash and i.customer_id = gone.customer_id",
                    hashes(unlinked),
                    customers(unlinked));
        }
    }

    // In one order for all, so that two transactions cannot wait for each other.
    private static List<News.Link> sorted(Map<News.Link, Optional<Instant>> links, boolean present) {
        List<News.Link> chosen = new ArrayList<>();
        links.forEach((link, at) -> {
            if (at.isPresent() == present) {
                chosen.add(link);
            }
        });
        chosen.sort(Comparator.comparing(News.Link::hash).thenComparing(News.Link::customerId));
        return chosen;
    }

    private static String[] hashes(List<News.Link> links) {
        return links.stream().map(News.Link::hash).toArray(String[]::new);
    }

    private static UUID[] customers(List<News.Link> links) {
        return links.stream().map(News.Link::customerId).toArray(UUID[]::new);
    }
}
