package io.perennial.interaction.complaints;

import io.perennial.audit.AuditTrail;
import io.perennial.contract.Channel;
import io.perennial.contract.Severity;
import io.perennial.database.Sight;
import io.perennial.interaction.words.SpokenWords;
import io.perennial.outbox.Row;
import io.perennial.outbox.Sql;
import io.perennial.rest.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The complaints that customers made. */
@ApplicationScoped
class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

    private static final String WAITING = "select id, channel, severity, cause, occurred_at"
            + " from waiting_interaction where id = ? and kind = 'COMPLAINT'";

    private final Sql sql;
    private final Sight sight;
    private final SpokenWords words;
    private final AuditTrail trail;

    Complaints(Sql sql, Sight sight, SpokenWords words, AuditTrail trail) {
        this.trail = trail;
        this.words = words;
        this.sql = sql;
        this.sight = sight;
    }

    /** A complaint for one command at a time: a second one waits and then sees what the first one did. */
    Complaint locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isSeen)
                .orElseThrow(() -> absent(id));
    }

    ComplaintView view(UUID id) {
        return findByIdOptional(id)
                .filter(this::isSeen)
                .map(complaint -> complaint.view(words.shown(complaint.wordIds())))
                .or(() -> waitingView(id))
                .orElseThrow(Complaints::unknown);
    }

    /** Complaints as a list shows them, by the same order. */
    Function<Complaint, ComplaintView> listed(List<Complaint> rows) {
        Map<UUID, String> said = words.shown(rows.stream().map(Complaint::id).toList());
        return complaint -> complaint.listed().saying(said.get(complaint.id()));
    }

    List<Complaint> page(ComplaintFilter filter, int size) {
        return find(filter.query(sight.now()), filter.parameters(sight.now()))
                .page(Page.ofSize(size))
                .list();
    }

    private boolean isSeen(Complaint complaint) {
        trail.isAbout(complaint.customerId());
        return complaint.isSeenBy(sight.now());
    }

    private Problem absent(UUID id) {
        return waitingView(id).isEmpty()
                ? unknown()
                : new Problem(
                        409,
                        "illegal-transition",
                        "The customer of this complaint is not known yet; it can be worked on as soon as they are.");
    }

    private static Problem unknown() {
        return new Problem(404, "not-found", "There is no complaint with this id.");
    }

    private Optional<ComplaintView> waitingView(UUID id) {
        // whose they are nobody knows yet: they are for those who see all
        return sight.now().all() ? sql.one(WAITING, Complaints::waiting, id).map(this::waitingView) : Optional.empty();
    }

    private ComplaintView waitingView(Opening opening) {
        return ComplaintView.of(opening, words.shown(List.of(opening.id())).get(opening.id()));
    }

    private static Opening waiting(Row row) throws SQLException {
        return new Opening(
                row.uuid("id"),
                null,
                row.word("channel", Channel.class),
                row.word("severity", Severity.class),
                row.string("cause"),
                row.instant("occurred_at"));
    }
}
