package io.perennial.interaction.recording;

import io.perennial.contract.Ids;
import io.perennial.interaction.recording.decision.Interaction;
import io.perennial.interaction.recording.decision.Origin;
import io.perennial.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files what callers report, many at once: a constant number of statements. */
@ApplicationScoped
class Reports {

    private final Gate gate;
    private final ExternalIds externalIds;
    private final Recording recording;

    Reports(Gate gate, ExternalIds externalIds, Recording recording) {
        this.gate = gate;
        this.externalIds = externalIds;
        this.recording = recording;
    }

    /** What a caller reports, as it is to be filed. */
    Report of(InteractionRequest request, String source, Instant now) {
        UUID fingerprint = request.externalId() == null ? null : externalIds.fingerprint(request);
        return new Report(request.interaction(Ids.next(), source, now), fingerprint);
    }

    /** Files reports in one transaction; answers for each what became of it, in the same order. */
    @Transactional
    List<Filed> file(List<Report> reports, Instant knownAt) {
        Map<UUID, Problem> refused = refusals(reports);
        List<Report> good = reports.stream()
                .filter(report -> !refused.containsKey(report.interaction().id()))
                .toList();
        Map<Origin, ExternalIds.First> first = externalIds.claim(good);
        Map<UUID, Placed> placed = record(good, first, knownAt);
        List<Filed> filed = new ArrayList<>(reports.size());
        for (Report report : reports) {
            UUID id = report.interaction().id();
            if (placed.containsKey(id)) {
                filed.add(new Filed.New(placed.get(id)));
            } else if (refused.containsKey(id)) {
                filed.add(new Filed.Refused(refused.get(id)));
            } else {
                filed.add(repeated(report, first.get(report.interaction().origin())));
            }
        }
        return filed;
    }

    private Map<UUID, Problem> refusals(List<Report> reports) {
        Map<UUID, Problem> refused = new HashMap<>();
        for (Report report : reports) {
            Optional<Problem> problem = gate.problemOf(report.interaction());
            problem.ifPresent(what -> refused.put(report.interaction().id(), what));
        }
        return refused;
    }

    private Map<UUID, Placed> record(List<Report> good, Map<Origin, ExternalIds.First> first, Instant knownAt) {
        List<Interaction> fresh = good.stream()
                .filter(report -> report.externalId() == null
                        || first.get(report.interaction().origin())
                                .interactionId()
                                .equals(report.interaction().id()))
                .map(Report::interaction)
                .toList();
        return recording.record(fresh, knownAt).stream()
                .collect(Collectors.toMap(one -> one.interaction().id(), Function.identity()));
    }

    private static Filed repeated(Report report, ExternalIds.First first) {
        if (first.fingerprint() == null || first.fingerprint().equals(report.fingerprint())) {
            return new Filed.ToldBefore(first.interactionId());
        }
        return new Filed.Refused(new Problem(
                422,
                "idempotency-conflict",
                "This externalId was used for another interaction.",
                List.of(new Problem.Error("/externalId", "idempotency-conflict"))));
    }
}
