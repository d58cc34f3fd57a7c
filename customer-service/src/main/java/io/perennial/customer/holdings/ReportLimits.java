package io.perennial.customer.holdings;

import io.perennial.clock.BusinessClock;
import io.perennial.customer.file.decision.FileDates;
import io.perennial.customer.holdings.decision.ReportRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bank's currency and day, as reports are measured by them. */
@ApplicationScoped
public class ReportLimits {

    private final String currency;
    private final BusinessClock clock;

    ReportLimits(
            @ConfigProperty(name = "perennial.currency", defaultValue = "CNY") String currency, BusinessClock clock) {
        this.currency = currency;
        this.clock = clock;
    }

    /** What holds today. */
    public ReportRules today() {
        return new ReportRules(currency, FileDates.EARLIEST, clock.today());
    }

    /** When something was reported, if the source does not say. */
    Instant orNow(Instant time) {
        return time == null ? clock.now() : time;
    }

    /** The currency of all amounts. */
    String currency() {
        return currency;
    }
}
