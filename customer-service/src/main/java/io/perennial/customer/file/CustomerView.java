package io.perennial.customer.file;

import io.perennial.contract.CustomerType;
import io.perennial.customer.file.decision.NameMask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A customer as staff see them.
 *
 * @param manager the relationship manager (客户经理) who looks after them, if any
 * @param managerFrom since when
 * @param registeredAt when this service learnt of them
 * @param masked true if name and profile are shown in part only, as the caller's role asks for; else left out
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
        Instant registeredAt,
        Boolean masked) {

    static CustomerView of(Customer customer) {
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
                customer.registeredAt(),
                null);
    }

    CustomerView hidden() {
        return new CustomerView(
                id,
                type,
                NameMask.of(name),
                customerSince,
                homeBranch,
                manager,
                managerFrom,
                profile.masked(),
                registeredAt,
                true);
    }
}
