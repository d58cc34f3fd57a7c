package io.perennial.customer.file;

import io.perennial.contract.CustomerType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer as staff see them.
 *
 * @param manager the relationship manager (客户经理) who looks after them, if any
 * @param managerFrom since when
 * @param registeredAt when this service learnt of them
 */
public record CustomerView(
        UUID id,
        CustomerType type,
        String name,
        LocalDate customerSince,
        String homeBranch,
        String manager,
        LocalDate managerFrom,
        Profile profile,
        Instant registeredAt) {

    /** What there is to see of a customer. */
    public static CustomerView of(Customer customer) {
        CustomerFile file = customer.file();
        return new CustomerView(
                customer.id(),
                customer.type(),
                file.name(),
                file.customerSince(),
                file.homeBranch(),
                customer.manager(),
                customer.managerFrom(),
                file.profile(),
                customer.registeredAt());
    }
}
