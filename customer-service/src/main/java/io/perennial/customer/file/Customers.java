package io.perennial.customer.file;

import io.perennial.database.Sight;
import io.perennial.rest.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** All customers whom the caller may see; somebody whom they may not see is not there. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    private final Sight sight;

    Customers(Sight sight) {
        this.sight = sight;
    }

    /**
     * A customer to read.
     *
     * @throws Problem 404 if there is none
     */
    @Transactional
    public Customer of(UUID id) {
        return seen(findByIdOptional(id));
    }

    /**
     * A customer to change; whoever else wants to change them waits.
     *
     * @throws Problem 404 if there is none
     */
    public Customer toChange(UUID id) {
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

    private Customer seen(Optional<Customer> customer) {
        return customer.filter(one -> sight.now().includes(one.file().homeBranch(), one.manager()))
                .orElseThrow(Problem::notFound);
    }
}
