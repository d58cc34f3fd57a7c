package io.perennial.customer.registration;

import io.perennial.clock.BusinessClock;
import io.perennial.customer.file.decision.Fault;
import io.perennial.customer.file.decision.FileDates;
import io.perennial.customer.identifiers.IdentifierRequest;
import io.perennial.customer.registration.decision.RegistrationRules;
import io.perennial.database.Sight;
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
    private final Sight sight;

    Admission(
            @ConfigProperty(name = "perennial.currency", defaultValue = "CNY") String currency,
            BusinessClock clock,
            Sight sight) {
        this.currency = currency;
        this.clock = clock;
        this.sight = sight;
    }

    /** What a request asks for, of whoever asks. */
    RegistrationRequest ofCaller(RegistrationRequest request) {
        return request.registeredBy(sight.now());
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
        if (!sight.now().includes(request.homeBranch(), request.manager())) {
            faults.add(Fault.notYours("/homeBranch"));
        }
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
