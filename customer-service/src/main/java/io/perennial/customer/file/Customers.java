package io.perennial.customer.file;

import io.perennial.audit.AuditTrail;
import io.perennial.database.Sight;
import io.perennial.rest.Problem;
import io.perennial.vault.Vault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All customers whom the caller may see; somebody whom they may not see is not there, but that they were asked for is on record. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    private final Sight sight;
    private final Vault vault;
    private final AuditTrail trail;

    Customers(Sight sight, Vault vault, AuditTrail trail) {
        this.trail = trail;
        this.sight = sight;
        this.vault = vault;
    }

    /**
     * A customer to read.
     *
     * @throws Problem 404 if there is none, 410 {@code erased} if there was one
     */
    @Transactional
    public Customer of(UUID id) {
        trail.isAbout(id);
        return seen(findByIdOptional(id));
    }

    /**
     * A customer to change; whoever else wants to change them waits.
     *
     * @throws Problem 404 if there is none
     */
    public Customer toChange(UUID id) {
        trail.isAbout(id);
        return seen(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Makes sure that a customer exists.
     *
     * @throws Problem 404 if there is none
     */
    public void mustHave(UUID id) {
        of(id);
    }

    private Customer seen(Optional<Customer> found) {
        Customer customer = found.filter(one -> sight.now().includes(one.homeBranch(), one.manager()))
                .orElseThrow(Problem::notFound);
        if (!customer.open(vault.of(List.of(customer.id())))) {
            throw new Problem(410, "erased", "This customer was forgotten, as they had a right to.");
        }
        return customer;
    }
}
