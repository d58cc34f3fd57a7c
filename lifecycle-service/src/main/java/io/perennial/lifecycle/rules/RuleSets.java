package io.perennial.lifecycle.rules;

import io.perennial.lifecycle.decision.Audience;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The versions of the stage rules that were ever uploaded, and from when on each is in force. */
@ApplicationScoped
class RuleSets {

    /** A version. */
    record RuleSet(String version, Instant uploadedAt, String uploadedBy) {}

    /**
     * From a business day on a version is in force.
     *
     * @param id later activations have greater ids
     * @param audience null for everybody who has no rules of their own
     */
    record Activation(
            long id, String version, Audience audience, LocalDate from, Instant activatedAt, String activatedBy) {}

    private final Sql sql;

    RuleSets(Sql sql) {
        this.sql = sql;
    }

    List<RuleSet> all() {
        return sql.query(
                "select version, uploaded_at, uploaded_by from rule_set order by uploaded_at, version",
                row -> new RuleSet(row.string("version"), row.instant("uploaded_at"), row.string("uploaded_by")));
    }

    Optional<RuleSet> find(String version) {
        return all().stream().filter(each -> each.version().equals(version)).findFirst();
    }

    Optional<String> model(String version) {
        return sql.one("select model from rule_set where version = ?", row -> row.string("model"), version);
    }

    /** Keeps a version, unless there is one of that name; answers whether it was kept. */
    boolean keep(String version, String model, Instant at, String by) {
        return sql.update(
                        "insert into rule_set (version, model, uploaded_at, uploaded_by) values (?, ?, ?, ?) "
                                + "on conflict do nothing",
                        version,
                        model,
                        at,
                        by)
                == 1;
    }

    List<Activation> activations() {
        return sql.query("select * from rule_activation order by id", RuleSets::activation);
    }

    Activation activate(String version, Audience audience, LocalDate from, Instant at, String by) {
        return sql.one(
                        "insert into rule_activation (version, audience, from_day, activated_at, activated_by) "
                                + "values (?, ?, ?, ?, ?) returning *",
                        RuleSets::activation,
                        version,
                        audience,
                        from,
                        at,
                        by)
                .orElseThrow();
    }

    /** Puts the shipped version in force from the beginning of time, once, however many replicas start together. */
    void begin(String version, String model, Instant at) {
        sql.update("lock table rule_activation in exclusive mode");
        keep(version, model, at, "Perennial");
        sql.update(
                "insert into rule_activation (version, from_day, activated_at, activated_by) "
                        + "select ?, date '0001-01-01', ?, 'Perennial' where not exists (select 1 from rule_activation)",
                version,
                at);
    }

    /** Whether any life has been told yet: from then on the past is what it is. */
    boolean anybodyIsKnown() {
        return sql.one("select 1 from lifecycle limit 1", row -> true).isPresent();
    }

    private static Activation activation(Row row) throws SQLException {
        return new Activation(
                row.number("id"),
                row.string("version"),
                row.word("audience", Audience.class),
                row.date("from_day"),
                row.instant("activated_at"),
                row.string("activated_by"));
    }
}
