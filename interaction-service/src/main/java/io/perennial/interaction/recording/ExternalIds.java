package io.perennial.interaction.recording;

import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The senders' own ids of interactions: which one came first. */
@ApplicationScoped
class ExternalIds {

    private static final String CLAIM = "insert into external_id (source, external_id, interaction_id, fingerprint)"
            + " select ?, n.* from unnest(?, ?, ?) as n(external_id, interaction_id, fingerprint) on conflict do nothing";
    private static final String FIRST = "select external_id, interaction_id, fingerprint from external_id"
            + " where source = ? and external_id = any(?)";

    private final Sql sql;

    ExternalIds(Sql sql) {
        this.sql = sql;
    }

    /** Notes the reports that carry an external id; answers for each external id the report that came first, ever. */
    Map<String, First> claim(String source, List<Report> reports) {
        // in one order for all, so that two streams cannot wait for each other
        TreeMap<String, First> claims = new TreeMap<>();
        for (Report report : reports) {
            if (report.externalId() != null) {
                claims.putIfAbsent(report.externalId(), report.first());
            }
        }
        return claims.isEmpty() ? Map.of() : claim(source, claims);
    }

    private Map<String, First> claim(String source, TreeMap<String, First> claims) {
        String[] ids = claims.keySet().toArray(String[]::new);
        sql.update(
                CLAIM,
                source,
                ids,
                claims.values().stream().map(First::interactionId).toArray(UUID[]::new),
                claims.values().stream().map(First::fingerprint).toArray(UUID[]::new));
        Map<String, First> first = new HashMap<>();
        sql.query(
                        FIRST,
                        row -> Map.entry(
                                row.string("external_id"),
                                new First(row.uuid("interaction_id"), row.uuid("fingerprint"))),
                        source,
                        ids)
                .forEach(found -> first.put(found.getKey(), found.getValue()));
        return first;
    }

    /** An interaction and what was said of it, as a hash. */
    record First(UUID interactionId, UUID fingerprint) {}
}
