package io.perennial.customer.registration;

import io.perennial.customer.file.Refusal;
import io.perennial.customer.file.decision.Fault;
import io.perennial.customer.history.Origin;
import io.perennial.customer.identifiers.Taken;
import io.perennial.customer.registration.Registrations.Verdict;
import io.perennial.customer.registration.decision.Recognition;
import io.perennial.rest.Line;
import io.perennial.rest.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Registers customers in bulk. A line that cannot be registered spoils only itself; a customer who is known already is
 * answered as such, so that an import can be repeated.
 */
@ApplicationScoped
class Imports {

    private final Admission admission;
    private final Registrations registrations;

    Imports(Admission admission, Registrations registrations) {
        this.admission = admission;
        this.registrations = registrations;
    }

    /** Takes a batch of lines in one transaction; answers what became of each. */
    @Transactional
    List<Outcome> take(List<Line<RegistrationRequest>> lines, Origin origin) {
        List<RegistrationRequest> wanted =
                lines.stream().map(line -> admission.ofCaller(line.value())).toList();
        List<List<Fault>> faults = wanted.stream().map(this::faults).toList();
        List<RegistrationRequest> sound = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (faults.get(i).isEmpty()) {
                sound.add(wanted.get(i));
            }
        }
        Iterator<Verdict> verdicts = registrations.register(sound, origin).iterator();
        return faults.stream()
                .map(wrong -> wrong.isEmpty() ? outcome(verdicts.next()) : Outcome.refused(Refusal.problem(wrong)))
                .toList();
    }

    private List<Fault> faults(RegistrationRequest request) {
        List<Fault> faults = new ArrayList<>(admission.faults(request));
        if (request.identifiers().isEmpty()) {
            // without one, nobody could tell whether the line was imported before
            faults.add(new Fault("/identifiers", "identifier-required"));
        }
        return faults;
    }

    private static Outcome outcome(Verdict verdict) {
        if (verdict.recognition() instanceof Recognition.Known known) {
            return Outcome.ok(known.customerId());
        }
        return verdict.taken()
                .map(index -> Outcome.refused(Taken.at("/identifiers/" + index)))
                .orElseGet(() -> Outcome.created(verdict.candidate().id()));
    }
}
