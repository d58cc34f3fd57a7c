package io.perennial.customer.registration;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.customer.file.Customer;
import io.perennial.customer.file.Customers;
import io.perennial.customer.file.Refusal;
import io.perennial.customer.history.Origin;
import io.perennial.customer.identifiers.Taken;
import io.perennial.customer.registration.Registrations.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Registers one customer, who must be new. */
@ApplicationScoped
class Registration {

    private final Admission admission;
    private final Registrations registrations;
    private final Customers customers;

    Registration(Admission admission, Registrations registrations, Customers customers) {
        this.admission = admission;
        this.registrations = registrations;
        this.customers = customers;
    }

    /**
     * The customer, now registered.
     *
     * @throws io.perennial.rest.Problem 409 {@code identifier-taken}, 422 for what cannot be true
     */
    @Transactional(MANDATORY)
    Customer of(RegistrationRequest request, Origin origin) {
        RegistrationRequest wanted = admission.ofCaller(request);
        Refusal.ifAny(admission.faults(wanted));
        Verdict verdict = registrations.register(List.of(wanted), origin).get(0);
        verdict.taken().ifPresent(index -> {
            throw Taken.at("/identifiers/" + index);
        });
        return customers.of(verdict.candidate().id());
    }
}
