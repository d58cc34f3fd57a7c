package io.perennial.customer.registration;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.perennial.clock.BusinessClock;
import io.perennial.customer.history.Origin;
import io.perennial.customer.holdings.Books;
import io.perennial.customer.identifiers.Identifiers;
import io.perennial.customer.identifiers.Link;
import io.perennial.customer.registration.decision.Recognition;
import io.perennial.customer.registration.decision.Recognition.Brought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Registers customers, one or many in one transaction: who is known already is not registered again. */
@ApplicationScoped
class Registrations {

    private final Identifiers identifiers;
    private final NewCustomers newCustomers;
    private final Books books;
    private final BusinessClock clock;

    Registrations(Identifiers identifiers, NewCustomers newCustomers, Books books, BusinessClock clock) {
        this.identifiers = identifiers;
        this.newCustomers = newCustomers;
        this.books = books;
        this.clock = clock;
    }

    /** Registers those who are unknown; answers for each request, in its place, what came of it. */
    @Transactional(MANDATORY)
    List<Verdict> register(List<RegistrationRequest> requests, Origin origin) {
        LocalDate today = clock.today();
        List<NewCustomer> candidates = requests.stream()
                .map(request -> NewCustomer.of(request, request.keyed(identifiers), today))
                .toList();
        Instant now = clock.wallTime();
        List<Verdict> verdicts = recognise(candidates);
        while (!claim(verdicts, now)) {
            // somebody else took an identifier at this moment: look again, now it is seen
            verdicts = recognise(candidates);
        }
        admit(unknown(verdicts), origin, now);
        return verdicts;
    }

    private List<Verdict> recognise(List<NewCustomer> candidates) {
        Map<String, UUID> owners = identifiers.owners(candidates.stream()
                .flatMap(candidate -> candidate.links().stream())
                .map(link -> link.identifier().hash())
                .distinct()
                .toList());
        List<Verdict> verdicts = new ArrayList<>();
        for (NewCustomer candidate : candidates) {
            Recognition recognition = Recognition.of(candidate.identifiers().stream()
                    .map(identifier -> new Brought(identifier.type(), owners.get(identifier.hash())))
                    .toList());
            if (recognition instanceof Recognition.Unknown) {
                candidate.links().forEach(link -> owners.put(link.identifier().hash(), candidate.id()));
            }
            verdicts.add(new Verdict(candidate, recognition));
        }
        return verdicts;
    }

    private boolean claim(List<Verdict> verdicts, Instant now) {
        List<Link> wanted = unknown(verdicts).stream()
                .flatMap(candidate -> candidate.links().stream())
                .toList();
        Set<Link> held = identifiers.claim(wanted, now);
        if (held.size() < wanted.size()) {
            identifiers.giveBack(held);
        }
        return held.size() == wanted.size();
    }

    private void admit(List<NewCustomer> customers, Origin origin, Instant now) {
        if (customers.isEmpty()) {
            return;
        }
        newCustomers.write(customers, origin, now);
        identifiers.tell(customers.stream()
                .flatMap(customer -> customer.links().stream())
                .toList());
        Instant reportedAt = clock.now();
        books.take(customers.stream()
                .flatMap(customer -> customer.wallet(reportedAt))
                .toList());
    }

    private static List<NewCustomer> unknown(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.recognition() instanceof Recognition.Unknown)
                .map(Verdict::candidate)
                .toList();
    }

    /** What came of a request: registered if nobody recognised them. */
    record Verdict(NewCustomer candidate, Recognition recognition) {

        /** Which identifier leads to somebody already, if one does. */
        Optional<Integer> taken() {
            if (recognition instanceof Recognition.Known known) {
                return Optional.of(known.index());
            }
            return recognition instanceof Recognition.Taken taken ? Optional.of(taken.index()) : Optional.empty();
        }
    }
}
