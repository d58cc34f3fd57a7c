package io.perennial.customer.holdings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What customers have with the bank, to look at. */
@ApplicationScoped
public class Holdings {

    private final Books books;
    private final ReportLimits limits;

    Holdings(Books books, ReportLimits limits) {
        this.books = books;
        this.limits = limits;
    }

    /** What a customer has, as last reported. */
    public HoldingsView of(UUID customerId) {
        return HoldingsView.of(customerId, limits.currency(), books.contracts(customerId), books.figures(customerId));
    }
}
