package io.perennial.interaction.recording;

import io.perennial.contract.Wire;
import io.perennial.interaction.recording.decision.Origin;
import io.perennial.outbox.Sql;
import io.perennial.rest.KeyedHash;
import io.perennial.rest.ServiceSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The senders' own ids of interactions: which one came first. */
@ApplicationScoped
class ExternalIds {

    private static final String CLAIM = "insert into external_id (source, external_id, interaction_id, fingerprint)"
            + " select * from unnest(?, ?, ?, ?) on conflict do nothing";
    private static final String FIRST = "select source, external_id, interaction_id, fingerprint from external_id"
            + " where (source, external_id) in (select * from unnest(?, ?))";

    private final Sql sql;
    private final KeyedHash hash;

    ExternalIds(Sql sql, ServiceSecret secret) {
        this.sql = sql;
        this.hash = secret.hashFor("external ids");
    }

    /** What is kept of a report to know it again; keyed, because an identifier is in it that must not be found by trying them all. */
    UUID fingerprint(InteractionRequest request) {
        ByteBuffer bytes = ByteBuffer.wrap(hash.of(Wire.write(request)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Notes the reports that carry an external id; answers for each external id the report that came first, ever. */
    Map<Origin, First> claim(List<Report> reports) {
        // in one order for all, so that two streams cannot wait for each other
        Map<Origin, First> claims =
                new TreeMap<>(Comparator.comparing(Origin::source).thenComparing(Origin::id));
        for (Report report : reports) {
            if (report.externalId() != null) {
                claims.putIfAbsent(report.interaction().origin(), report.first());
            }
        }
        return claims.isEmpty() ? Map.of() : claim(claims);
    }

    private Map<Origin, First> claim(Map<Origin, First> claims) {
        String[] sources = claims.keySet().stream().map(Origin::source).toArray(String[]::new);
        String[] ids = claims.keySet().stream().map(Origin::id).toArray(String[]::new);
        sql.update(
                CLAIM,
                sources,
                ids,
                claims.values().stream().map(First::interactionId).toArray(UUID[]::new),
                claims.values().stream().map(First::fingerprint).toArray(UUID[]::new));
        Map<Origin, First> first = new HashMap<>();
        sql.query(
                        FIRST,
                        row -> Map.entry(
                                new Origin(row.string("source"), row.string("external_id")),
                                new First(row.uuid("interaction_id"), row.uuid("fingerprint"))),
                        sources,
                        ids)
                .forEach(found -> first.put(found.getKey(), found.getValue()));
        return first;
    }

    /** An interaction and what was said of it, as a hash; null of those that came before hashes were keyed. */
    record First(UUID interactionId, UUID fingerprint) {}
}
