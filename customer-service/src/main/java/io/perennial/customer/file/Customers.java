package io.perennial.customer.file;

import io.perennial.rest.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** All customers. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    /**
     * A customer to read.
     *
     * @throws Problem 404 if there is none
     */
    public Customer of(UUID id) {
        return found(findByIdOptional(id));
    }

    /**
     * A customer to change; whoever else wants to change them waits.
     *
     * @throws Problem 404 if there is none
     */
    public Customer toChange(UUID id) {
        return found(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Makes sure that a customer exists.
     *
     * @throws Problem 404 if there is none
     */
    public void mustHave(UUID id) {
        if (count("id", id) == 0) {
            throw Problem.notFound();
        }
    }

    private static Customer found(Optional<Customer> customer) {
        return customer.orElseThrow(Problem::notFound);
    }
}
