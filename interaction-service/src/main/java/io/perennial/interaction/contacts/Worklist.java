package io.perennial.interaction.contacts;

import io.perennial.audit.AuditTrail;
import io.perennial.database.Sight;
import io.perennial.outbox.Sql;
import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The contacts, first due first. A manager's worklist holds what was given to them by hand, and what is to be done with the
 * customers whom they look after: it moves by itself when a customer gets another manager.
 */
@ApplicationScoped
class Worklist {

    private static final String SHOWN = "select c.*, coalesce(c.manager, k.manager) as worked_by from ";
    private static final String ALL = SHOWN + "contact c left join belonging k using (customer_id)";
    private static final String OF_MANAGER = SHOWN
            + "(select * from contact where manager = ? union all select contact.* from belonging"
            + " join contact using (customer_id) where contact.manager is null and belonging.manager = ?) c"
            + " left join belonging k using (customer_id)";
    private static final String RETURNED = " returning c.*, coalesce(c.manager,"
            + " (select k.manager from belonging k where k.customer_id = c.customer_id)) as worked_by";

    private final Sql sql;
    private final Sight sight;
    private final AuditTrail trail;

    Worklist(Sql sql, Sight sight, AuditTrail trail) {
        this.trail = trail;
        this.sql = sql;
        this.sight = sight;
    }

    /**
     * A page of contacts.
     *
     * @param manager on whose worklist; null: all, automatic ones too
     * @param status null: whatever status
     * @param customerId null: of all customers
     * @param after null: from the start
     */
    List<ContactView> page(String manager, ContactStatus status, UUID customerId, Place after, int size) {
        List<String> conditions = new ArrayList<>(List.of(manager == null ? "true" : "c.owner = 'MANAGER'"));
        List<Object> arguments = new ArrayList<>(manager == null ? List.of() : List.of(manager, manager));
        if (status != null) {
            conditions.add("c.status = ?");
            arguments.add(status);
        }
        if (customerId != null) {
            conditions.add("c.customer_id = ?");
            arguments.add(customerId);
        }
        if (after != null) {
            conditions.add("(c.due_on, c.id) > (?, ?)");
            arguments.addAll(List.of(after.dueOn(), after.id()));
        }
        sight.now().restrict("k", conditions, arguments);
        arguments.add(size);
        return sql.query(
                (manager == null ? ALL : OF_MANAGER) + " where " + String.join(" and ", conditions)
                        + " order by c.due_on, c.id limit ?",
                ContactView::of,
                arguments.toArray());
    }

    /**
     * One contact.
     *
     * @throws Problem 404 if there is none whom the caller may see
     */
    ContactView contact(UUID id) {
        List<String> conditions = new ArrayList<>(List.of("c.id = ?"));
        List<Object> arguments = new ArrayList<>(List.of(id));
        sight.now().restrict("k", conditions, arguments);
        ContactView contact = sql.one(
                        ALL + " where " + String.join(" and ", conditions), ContactView::of, arguments.toArray())
                .orElseThrow(() -> new Problem(404, "not-found", "There is no contact with this id."));
        trail.isAbout(contact.customerId());
        return contact;
    }

    /** Takes a contact off the worklist, because it took place. */
    ContactView done(UUID id, String outcome, Instant at) {
        contact(id);
        return changed(
                sql.one(
                        "update contact c set status = 'DONE', outcome = ?, done_at = ? where id = ? and status = 'OPEN'"
                                + RETURNED,
                        ContactView::of,
                        outcome,
                        at,
                        id),
                id);
    }

    /** Gives a contact to somebody else, whoever looks after the customer. */
    ContactView give(UUID id, String manager) {
        contact(id);
        return changed(
                sql.one(
                        "update contact c set manager = ? where id = ? and status = 'OPEN'" + RETURNED,
                        ContactView::of,
                        manager,
                        id),
                id);
    }

    private ContactView changed(Optional<ContactView> contact, UUID id) {
        return contact.orElseThrow(() -> new Problem(
                409,
                "illegal-transition",
                "The contact is " + contact(id).status() + ": only one that is OPEN on a worklist can be changed."));
    }

    /** Where a page ended. */
    record Place(LocalDate dueOn, UUID id) {

        static Place of(String cursor) {
            String[] parts = cursor.split("/");
            return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String cursor(ContactView last) {
            return last.dueOn() + "/" + last.id();
        }
    }
}
