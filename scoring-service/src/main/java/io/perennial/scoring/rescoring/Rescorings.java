package io.perennial.scoring.rescoring;

import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rescorings in the database. */
@ApplicationScoped
class Rescorings {

    private static final UUID LOWEST = new UUID(0, 0);

    private final Sql sql;

    Rescorings(Sql sql) {
        this.sql = sql;
    }

    /** A rescoring that goes on, and behind which customer. */
    record Running(UUID id, UUID reached) {}

    void begin(UUID id, Instant now) {
        sql.update(
                "insert into rescoring (id, status, asked_at, customers, done) "
                        + "select ?, 'RUNNING', ?, count(*), 0 from scored_customer where customer_since is not null",
                id,
                now);
    }

    Optional<Rescoring> find(UUID id) {
        return sql.one(
                "select id, status, asked_at, finished_at, customers, done from rescoring where id = ?",
                Rescorings::rescoring,
                id);
    }

    /** Locks one that goes on; those that another replica works on are left to it. */
    Optional<Running> lockRunning() {
        return sql.one(
                "select id, reached from rescoring where status = 'RUNNING' order by asked_at, id limit 1 "
                        + "for update skip locked",
                row -> new Running(row.uuid("id"), row.uuid("reached") == null ? LOWEST : row.uuid("reached")));
    }

    void advance(UUID id, UUID reached, int customers) {
        sql.update("update rescoring set reached = ?, done = done + ? where id = ?", reached, customers, id);
    }

    void finish(UUID id, Instant now) {
        sql.update("update rescoring set status = 'DONE', finished_at = ? where id = ?", now, id);
    }

    private static Rescoring rescoring(Row row) throws SQLException {
        return new Rescoring(
                row.uuid("id"),
                row.string("status"),
                row.instant("asked_at"),
                row.instant("finished_at"),
                row.number("customers"),
                row.number("done"));
    }
}
