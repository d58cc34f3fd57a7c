package io.perennial.audit;

import io.perennial.database.Connections;
import io.perennial.database.OwnWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Links new entries to those before, a second after they were written: whoever wrote them did not have to wait for each other. One
 * replica at a time is at work. The head of the chain is told to the log now and then, which is kept elsewhere.
 */
@ApplicationScoped
class AuditChain {

    private static final Logger LOG = Logger.getLogger(AuditChain.class);
    private static final int PORTION = 500;
    private static final String MINE = "select pg_try_advisory_xact_lock(" + 0x4155_4449_5431L + ")";
    private static final String NEXT =
            // an entry that is announced again must not keep the others from being linked
            "select e.* from audit_unlinked u join audit_entry e on e.id = u.id and e.at = u.at"
                    + " where not exists (select from audit_link l where l.entry_id = u.id) order by u.at, u.id limit "
                    + PORTION;
    private static final String LAST = "select place, hash from audit_link order by place desc limit 1";

    private final Connections connections;
    private final Heads heads;

    AuditChain(Connections connections, Heads heads) {
        this.connections = connections;
        this.heads = heads;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void link() {
        while (OwnWork.call(() -> QuarkusTransaction.requiringNew().call(() -> connections.with(this::linkSome)))
                == PORTION) {
            LOG.debug("more entries to link");
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellHead() {
        OwnWork.call(() -> connections.with(heads::read))
                .ifPresentOrElse(
                        head -> LOG.infof(
                                "the audit trail has %d entries, the last with hash %s",
                                head.place(), HexFormat.of().formatHex(head.hash())),
                        () -> LOG.error("the head of the audit trail is not as it was written"));
    }

    private int linkSome(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mine = statement.executeQuery(MINE)) {
            mine.next();
            if (!mine.getBoolean(1)) {
                return 0;
            }
        }
        List<Entry> next;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(NEXT)) {
            next = Entries.all(rows);
        }
        if (!next.isEmpty()) {
            continueWith(connection, next);
            forget(connection, next);
        }
        return next.size();
    }

    // A head that is not the service's own is left as it is, for the verification to find: nobody gets a good one for a
    // bad one.
    private void continueWith(Connection connection, List<Entry> next) throws SQLException {
        Optional<Head> head = heads.read(connection);
        Head last = append(connection, head.isPresent() ? head.get() : lastLink(connection), next);
        if (head.isPresent()) {
            heads.move(connection, last);
        }
    }

    private static Head append(Connection connection, Head head, List<Entry> next) throws SQLException {
        Head last = head;
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into audit_link (place, entry_id, entry_at, hash) values (?, ?, ?, ?)")) {
            for (Entry entry : next) {
                last = last.then(entry);
                statement.setLong(1, last.place());
                statement.setObject(2, entry.id());
                statement.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
                statement.setBytes(4, last.hash());
                statement.addBatch();
            }
            statement.executeBatch();
            return last;
        }
    }

    private static void forget(Connection connection, List<Entry> linked) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from audit_unlinked where id = any(?)")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", linked.stream().map(Entry::id).toArray(UUID[]::new)));
            statement.executeUpdate();
        }
    }

    /** The end of the chain as the links alone tell it. */
    static Head lastLink(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LAST)) {
            return row.next() ? new Head(row.getLong("place"), row.getBytes("hash")) : Head.NONE;
        }
    }
}
