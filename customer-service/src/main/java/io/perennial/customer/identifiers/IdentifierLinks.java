package io.perennial.customer.identifiers;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.clock.BusinessClock;
import io.perennial.customer.file.Customers;
import io.perennial.customer.history.Change;
import io.perennial.customer.history.History;
import io.perennial.customer.history.Origin;
import io.perennial.rest.Problem;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Links identifiers to customers who exist, and ends links. Whoever forgets such a customer waits, and forgets the link as well. */
@ApplicationScoped
class IdentifierLinks {

    private final Identifiers identifiers;
    private final Customers customers;
    private final History history;
    private final Vault vault;
    private final BusinessClock clock;

    IdentifierLinks(Identifiers identifiers, Customers customers, History history, Vault vault, BusinessClock clock) {
        this.vault = vault;
        this.identifiers = identifiers;
        this.customers = customers;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Lets an identifier lead to a customer.
     *
     * @throws Problem 409 {@code identifier-taken} if it leads to somebody already
     */
    @Transactional(MANDATORY)
    IdentifierView link(UUID customerId, Keyed identifier, Origin origin) {
        customers.toChange(customerId);
        Instant now = clock.wallTime();
        Link link = Link.of(customerId, identifier);
        if (identifiers.claim(List.of(link), now).isEmpty()) {
            throw Taken.at("/value");
        }
        history.note(
                List.of(new Change(customerId, List.of(identifier.linked()))),
                origin,
                now,
                vault.of(List.of(customerId)));
        identifiers.tell(List.of(link));
        return new IdentifierView(link.id(), identifier.type(), identifier.masked(), now);
    }

    /**
     * Ends a link: the identifier leads to nobody from now on.
     *
     * @throws Problem 404 if the customer has no such identifier
     */
    @Transactional
    void unlink(UUID customerId, UUID id, Origin origin) {
        customers.toChange(customerId);
        Link link = identifiers.release(customerId, id).orElseThrow(Problem::notFound);
        Change change = new Change(customerId, List.of(link.identifier().unlinked()));
        history.note(List.of(change), origin, clock.wallTime(), vault.of(List.of(customerId)));
    }
}
