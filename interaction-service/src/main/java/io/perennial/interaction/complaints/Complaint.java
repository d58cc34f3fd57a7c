package io.perennial.interaction.complaints;

import io.perennial.access.Scope;
import io.perennial.contract.Channel;
import io.perennial.contract.InteractionEvent;
import io.perennial.contract.InteractionEvent.ComplaintReopened;
import io.perennial.contract.InteractionEvent.ComplaintResolved;
import io.perennial.contract.Severity;
import io.perennial.interaction.complaints.decision.ComplaintState;
import io.perennial.interaction.complaints.decision.Course;
import io.perennial.interaction.words.Said;
import io.perennial.rest.Problem;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;

/**
 * A complaint (投诉), from the day the customer made it until they accept the solution. Opened by an interaction, whose id it
 * has, never by itself; moves only as {@link Course} allows; remembers every step. Others are told when it is settled and
 * when the customer rejects the solution; who works on it is nobody else's business.
 */
@Entity
class Complaint {

    @Id
    private UUID id;

    private UUID customerId;

    /** The customer's, as heard; not a part of the complaint. */
    @Formula("(select b.home_branch from belonging b where b.customer_id = customer_id)")
    private String homeBranch;

    /** The customer's, as heard; not a part of the complaint. */
    @Formula("(select b.manager from belonging b where b.customer_id = customer_id)")
    private String manager;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String cause;

    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private ComplaintState state;

    private String staff;
    private String outcome;

    private Instant resolvedAt;

    @ElementCollection
    @CollectionTable(name = "complaint_step", joinColumns = @JoinColumn(name = "complaint_id"))
    @OrderColumn(name = "place")
    private List<Step> history = new ArrayList<>();

    protected Complaint() {}

    /** Whether somebody may see the customer who made it. */
    boolean isSeenBy(Scope scope) {
        return scope.includes(homeBranch, manager);
    }

    /** Makes a move and answers what others must be told. */
    Optional<InteractionEvent> follow(Command command) {
        state = Course.after(state, command.move())
                .orElseThrow(() -> new Problem(
                        409,
                        "illegal-transition",
                        "The complaint is " + state + ": it cannot " + command.move() + "."));
        history.add(new Step(state, command.at(), command.knownAt(), command.staff(), command.wordsId()));
        return switch (command.move()) {
            case ASSIGN -> assignedTo(command.staff());
            case RESOLVE -> resolved(command);
            case REOPEN -> reopened(command);
            case PROGRESS, CONFIRM -> Optional.empty();
        };
    }

    private Optional<InteractionEvent> assignedTo(String who) {
        staff = who;
        return Optional.empty();
    }

    private Optional<InteractionEvent> resolved(Command command) {
        refuseBefore(unresolvedSince(), command.at());
        outcome = command.words();
        resolvedAt = command.at();
        return Optional.of(new ComplaintResolved(customerId, id, outcome, resolvedAt));
    }

    private Optional<InteractionEvent> reopened(Command command) {
        refuseBefore(resolvedAt, command.at());
        outcome = null;
        resolvedAt = null;
        return Optional.of(new ComplaintReopened(customerId, id, command.at()));
    }

    // Dated before the objection to the last solution, a new one would make two of one: to whoever counts open
    // complaints
    // by their days, another complaint of the customer would disappear.
    private Instant unresolvedSince() {
        return history.stream().filter(Step::opens).map(Step::at).reduce(openedAt, (earlier, later) -> later);
    }

    private static void refuseBefore(Instant earliest, Instant at) {
        if (at.isBefore(earliest)) {
            throw new Problem(
                    422,
                    "time-out-of-range",
                    "A complaint cannot be settled before it was made or reopened, nor reopened before it was settled.",
                    List.of(new Problem.Error("/occurredAt", "time-out-of-range")));
        }
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    /** Under which ids its words stand: the customer's and those of its steps. */
    List<UUID> wordIds() {
        return Stream.concat(Stream.of(id), history.stream().map(Step::wordsId).filter(Objects::nonNull))
                .toList();
    }

    /** With its history. */
    ComplaintView view(Map<UUID, String> words) {
        return listed().saying(words.get(id))
                .with(history.stream().map(step -> step.view(words)).toList());
    }

    /** What was said when it made the move that it made last. */
    Optional<Said> saidLast(Command command) {
        return command.wordsId() == null
                ? Optional.empty()
                : Optional.of(new Said(command.wordsId(), customerId, command.words()));
    }

    /** Without its history and without words. */
    ComplaintView listed() {
        return new ComplaintView(
                id,
                customerId,
                state.name(),
                channel,
                severity,
                cause,
                null,
                openedAt,
                staff,
                outcome,
                resolvedAt,
                null);
    }

    /** Where it stands in the list, latest first. */
    String cursor() {
        return openedAt + "/" + id;
    }
}
