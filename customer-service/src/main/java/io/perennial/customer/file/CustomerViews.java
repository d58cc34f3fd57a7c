package io.perennial.customer.file;

import io.perennial.access.Caller;
import io.perennial.customer.file.decision.NameMask;
import io.perennial.customer.history.ChangeView;
import jakarta.enterprise.context.ApplicationScoped;

/** The one place where it is decided how much of who a customer is the caller is shown. */
@ApplicationScoped
public class CustomerViews {

    private final Caller caller;

    CustomerViews(Caller caller) {
        this.caller = caller;
    }

    /** A customer. */
    public CustomerView of(Customer customer) {
        CustomerView whole = CustomerView.of(customer);
        return caller.seesPersons() ? whole : whole.hidden();
    }

    /** The name of a customer in a list. */
    public String name(String name) {
        return caller.seesPersons() ? name : NameMask.of(name);
    }

    /** A change of a file: which fields changed is shown to all, what they said is not. */
    public ChangeView of(ChangeView change) {
        return caller.seesPersons() ? change : change.hidden();
    }
}
