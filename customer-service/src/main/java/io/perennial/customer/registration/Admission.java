package io.perennial.customer.registration;

import io.perennial.clock.BusinessClock;
import io.perennial.customer.file.decision.Fault;
import io.perennial.customer.file.decision.FileDates;
import io.perennial.customer.identifiers.IdentifierRequest;
import io.perennial.customer.registration.decision.RegistrationRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What of a well-formed request cannot be true here and today. */
@ApplicationScoped
class Admission {

    private final String currency;
    private final BusinessClock clock;

    Admission(@ConfigProperty(name = "perennial.currency", defaultValue = "CNY") String currency, BusinessClock clock) {
        this.currency = currency;
        this.clock = clock;
    }

    /** What is wrong with a request; nothing if it may be registered. */
    List<Fault> faults(RegistrationRequest request) {
        LocalDate today = clock.today();
        LocalDate since = request.customerSince() == null ? today : request.customerSince();
        List<Fault> faults =
                new ArrayList<>(FileDates.faults(since, request.profile().birthDate(), today));
        faults.addAll(RegistrationRules.identifiers(request.identifiers().stream()
                .map(IdentifierRequest::identifier)
                .toList()));
        RegistrationRequest.Wallet wallet = request.estimatedWallet();
        if (wallet != null && !wallet.currency().equals(currency)) {
            faults.add(new Fault("/estimatedWallet/currency", "currency-unknown"));
        }
        if (wallet != null && !FileDates.isPast(wallet.on(today), today)) {
            faults.add(Fault.time("/estimatedWallet/asOf"));
        }
        return faults;
    }
}
