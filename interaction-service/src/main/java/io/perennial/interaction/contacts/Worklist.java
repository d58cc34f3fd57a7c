package io.perennial.interaction.contacts;

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
    private static final String ALL = SHOWN + "contact c left join customer k on k.id = c.customer_id where true";
    private static final String OF_MANAGER = SHOWN
            + "(select * from contact where manager = ? union all select contact.* from customer"
            + " join contact on contact.customer_id = customer.id and contact.manager is null where customer.manager = ?) c"
            + " left join customer k on k.id = c.customer_id where c.owner = 'MANAGER'";
    private static final String RETURNED = " returning c.*, coalesce(c.manager,"
            + " (select k.manager from customer k where k.id = c.customer_id)) as worked_by";

    private final Sql sql;

    Worklist(Sql sql) {
        this.sql = sql;
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
        StringBuilder query = new StringBuilder(manager == null ? ALL : OF_MANAGER);
        List<Object> arguments = new ArrayList<>(manager == null ? List.of() : List.of(manager, manager));
        if (status != null) {
            query.append(" and c.status = ?");
            arguments.add(status);
        }
        if (customerId != null) {
            query.append(" and c.customer_id = ?");
            arguments.add(customerId);
        }
        if (after != null) {
            query.append(" and (c.due_on, c.id) > (?, ?)");
            arguments.addAll(List.of(after.dueOn(), after.id()));
        }
        arguments.add(size);
        return sql.query(query + " order by c.due_on, c.id limit ?", ContactView::of, arguments.toArray());
    }

    ContactView contact(UUID id) {
        return sql.one(ALL + " and c.id = ?", ContactView::of, id)
                .orElseThrow(() -> new Problem(404, "not-found", "There is no contact with this id."));
    }

    /** Takes a contact off the worklist, because it took place. */
    ContactView done(UUID id, String outcome, Instant at) {
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
