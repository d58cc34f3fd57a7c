package io.perennial.customer.registration;

import io.perennial.contract.CustomerEvent;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.ManagerAssigned;
import io.perennial.contract.Ids;
import io.perennial.customer.file.CustomerFile;
import io.perennial.customer.file.Person;
import io.perennial.customer.holdings.decision.Report;
import io.perennial.customer.identifiers.Keyed;
import io.perennial.customer.identifiers.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody who is to become a customer.
 *
 * @param identifiers as the request names them, in its order
 * @param links the same, each once
 * @param today the day of registration: what the request leaves open begins today
 */
record NewCustomer(UUID id, RegistrationRequest request, List<Keyed> identifiers, List<Link> links, LocalDate today) {

    static NewCustomer of(RegistrationRequest request, List<Keyed> identifiers, LocalDate today) {
        UUID id = Ids.next();
        Map<String, Link> links = new LinkedHashMap<>();
        identifiers.forEach(keyed -> links.putIfAbsent(keyed.hash(), Link.of(id, keyed)));
        return new NewCustomer(id, request, identifiers, List.copyOf(links.values()), today);
    }

    LocalDate since() {
        return request.customerSince() == null ? today : request.customerSince();
    }

    LocalDate managerFrom() {
        return request.manager() == null ? null : today;
    }

    Person person() {
        return new Person(request.name(), request.profile());
    }

    CustomerFile file() {
        return new CustomerFile(request.name(), since(), request.homeBranch(), request.profile());
    }

    /** What others hear of it, identifiers and wallet apart. */
    Stream<CustomerEvent> tell() {
        CustomerEvent registered = new CustomerRegistered(id, request.type(), since(), request.homeBranch());
        return request.manager() == null
                ? Stream.of(registered)
                : Stream.of(registered, new ManagerAssigned(id, request.manager(), today));
    }

    /** The wallet as a report on the customer's books; none if it is not estimated. */
    Stream<Report> wallet(Instant now) {
        RegistrationRequest.Wallet wallet = request.estimatedWallet();
        return wallet == null
                ? Stream.empty()
                : Stream.of(
                        new Report(id, wallet.on(today), now, wallet.source(), List.of(), wallet.amount(), null, null));
    }
}
