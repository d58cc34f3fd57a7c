package io.perennial.interaction.outreach;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.contract.Channel;
import io.perennial.contract.Purpose;
import io.perennial.contract.Wire;
import io.perennial.interaction.outreach.decision.ConsentRule;
import io.perennial.interaction.outreach.decision.ContactPolicy;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The contact policy in force: the bank's own, or the configured one as long as it has set none. */
@ApplicationScoped
class ContactPolicies {

    private static final String STORE =
            "insert into contact_policy as p (version, default_per_day, per_day, unless_said, purposes)"
                    + " values (1, ?, cast(? as jsonb), ?, cast(? as jsonb))"
                    + " on conflict (only_one) do update set version = p.version + 1,"
                    + " default_per_day = excluded.default_per_day, per_day = excluded.per_day,"
                    + " unless_said = excluded.unless_said, purposes = excluded.purposes";

    private final Sql sql;
    private final OutreachSettings settings;

    ContactPolicies(Sql sql, OutreachSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    Versioned current() {
        return sql.one(
                        "select version, default_per_day, per_day, unless_said, purposes from contact_policy",
                        row -> new Versioned(
                                row.number("version"),
                                new ContactPolicy(
                                        row.integer("default_per_day"),
                                        row.json("per_day", Caps.class),
                                        row.word("unless_said", ConsentRule.class),
                                        row.json("purposes", Purposes.class))))
                .orElseGet(() -> new Versioned(
                        0, new ContactPolicy(settings.dailyCap(), Map.of(), ConsentRule.ALLOWED, Map.of())));
    }

    /** The policy in force, which nobody else changes until the end of the transaction. */
    @Transactional(MANDATORY)
    Versioned locked() {
        sql.query("select pg_advisory_xact_lock(hashtext('contact'), hashtext('policy'))", row -> true);
        return current();
    }

    @Transactional(MANDATORY)
    void store(ContactPolicy policy) {
        sql.update(STORE, policy.defaultPerDay(), json(policy.perDay()), policy.unlessSaid(), json(policy.purposes()));
    }

    private static String json(Map<?, ?> words) {
        return new String(Wire.write(words), StandardCharsets.UTF_8);
    }

    /** A policy and how often the bank has set one. */
    record Versioned(long version, ContactPolicy policy) {}

    static final class Caps extends HashMap<Channel, Integer> {}

    static final class Purposes extends HashMap<String, Purpose> {}
}
