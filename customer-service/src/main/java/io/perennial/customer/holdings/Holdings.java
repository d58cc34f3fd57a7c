package io.perennial.customer.holdings;

import io.perennial.access.Caller;
import io.perennial.contract.IdentifierType;
import io.perennial.customer.identifiers.decision.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What customers have with the bank, to look at. */
@ApplicationScoped
public class Holdings {

    private final Books books;
    private final ReportLimits limits;
    private final Caller caller;

    Holdings(Books books, ReportLimits limits, Caller caller) {
        this.caller = caller;
        this.books = books;
        this.limits = limits;
    }

    /** What a customer has, as last reported, and as the caller is shown it. */
    public HoldingsView of(UUID customerId) {
        List<HoldingsView.Contract> contracts = books.contracts(customerId).stream()
                .map(contract -> contract.named(shown(contract.contract())))
                .toList();
        return HoldingsView.of(customerId, limits.currency(), contracts, books.figures(customerId));
    }

    private String shown(String contract) {
        return caller.seesPersons() ? contract : Masking.of(IdentifierType.ACCOUNT, contract);
    }
}
