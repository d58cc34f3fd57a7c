package io.perennial.customer.holdings;

import io.perennial.customer.file.CustomerViews;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What customers have with the bank, to look at. */
@ApplicationScoped
public class Holdings {

    private final Books books;
    private final ReportLimits limits;
    private final CustomerViews views;

    Holdings(Books books, ReportLimits limits, CustomerViews views) {
        this.views = views;
        this.books = books;
        this.limits = limits;
    }

    /** What a customer has, as last reported, and as the caller is shown it. */
    public HoldingsView of(UUID customerId) {
        List<HoldingsView.Contract> contracts = books.contracts(customerId).stream()
                .map(contract -> contract.named(views.contract(contract.contract())))
                .toList();
        return HoldingsView.of(customerId, limits.currency(), contracts, books.figures(customerId));
    }
}
