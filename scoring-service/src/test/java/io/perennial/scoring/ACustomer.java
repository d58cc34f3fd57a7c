package io.perennial.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.perennial.contract.Channel;
import io.perennial.contract.CustomerEvent.CustomerErased;
import io.perennial.contract.CustomerEvent.CustomerRegistered;
import io.perennial.contract.CustomerEvent.HoldingsChanged;
import io.perennial.contract.CustomerEvent.ProcessingRestricted;
import io.perennial.contract.CustomerEvent.ProcessingResumed;
import io.perennial.contract.CustomerEvent.ProfileChanged;
import io.perennial.contract.CustomerType;
import io.perennial.contract.Direction;
import io.perennial.contract.Facts;
import io.perennial.contract.Holding;
import io.perennial.contract.Ids;
import io.perennial.contract.InteractionEvent;
import io.perennial.contract.InteractionEvent.ComplaintOpened;
import io.perennial.contract.InteractionEvent.InteractionRecorded;
import io.perennial.contract.InteractionEvent.SatisfactionRated;
import io.perennial.contract.InteractionKind;
import io.perennial.contract.ScoreEvent.CustomerScored;
import io.perennial.contract.Severity;
import io.perennial.contract.Topic;
import io.perennial.testsupport.TestTopics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** A customer as the other services tell of them, and as whoever listens to scoring knows them. */
public final class ACustomer {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestTopics topics;
    private final UUID id = Ids.next();
    private long customerEvents;
    private long interactionEvents;

    public ACustomer(TestTopics topics) {
        this.topics = topics;
    }

    public UUID id() {
        return id;
    }

    public ACustomer registers(LocalDate since) {
        topics.send(new CustomerRegistered(id, CustomerType.INDIVIDUAL, since, null), ++customerEvents);
        return this;
    }

    public ACustomer turnsOutToBeKnownSince(LocalDate since) {
        topics.send(new ProfileChanged(id, List.of("customerSince"), since, null), ++customerEvents);
        return this;
    }

    public ACustomer isRestricted() {
        topics.send(new ProcessingRestricted(id, Instant.now()), ++customerEvents);
        return this;
    }

    public ACustomer isServedAgain() {
        topics.send(new ProcessingResumed(id, Instant.now()), ++customerEvents);
        return this;
    }

    /** Is forgotten, and scoring has heard of it. */
    public ACustomer isForgotten() {
        topics.send(new CustomerErased(id, noon(LocalDate.of(2026, 1, 1))), ++customerEvents);
        await().atMost(SOON).until(() -> given().get("/v1/erasures/{id}", id).statusCode() == 200);
        return this;
    }

    public ACustomer holds(LocalDate day, String balance) {
        Holding deposit = new Holding("deposit-1", "TIME_DEPOSIT", Holding.Kind.ASSET, new BigDecimal(balance), true);
        topics.send(new HoldingsChanged(id, day, noon(day), List.of(deposit), null, null, null), ++customerEvents);
        return this;
    }

    public ACustomer opensAnAccount(LocalDate day, String amount) {
        return does(interaction(InteractionKind.ACCOUNT_OPENED, day, amount));
    }

    public ACustomer transacts(LocalDate day, String amount) {
        return does(interaction(InteractionKind.TRANSACTION, day, amount));
    }

    public ACustomer rates(LocalDate day, int rating) {
        return does(new SatisfactionRated(id, Ids.next(), rating, noon(day)));
    }

    public ACustomer complains(LocalDate day) {
        return does(new ComplaintOpened(id, Ids.next(), Severity.HIGH, "FEES", Channel.PHONE, noon(day)));
    }

    public ACustomer does(InteractionEvent event) {
        topics.send(event, ++interactionEvents);
        return this;
    }

    public InteractionRecorded interaction(InteractionKind kind, LocalDate day, String amount) {
        return new InteractionRecorded(
                id,
                Ids.next(),
                kind,
                Channel.MOBILE_APP,
                Direction.INBOUND,
                noon(day),
                new BigDecimal(amount),
                "CURRENT_ACCOUNT",
                "account-1",
                null,
                null);
    }

    /** The steps as a listener has them: told again, they replace. */
    public TreeMap<LocalDate, Facts> told() {
        TreeMap<LocalDate, Facts> steps = new TreeMap<>();
        topics.told(Topic.SCORE_EVENTS, id, CustomerScored.class)
                .forEach(told -> told.event().steps().forEach(step -> steps.put(step.day(), step.facts())));
        return steps;
    }

    /** Every step in the order in which it was told. */
    public List<LocalDate> toldDays() {
        return topics.told(Topic.SCORE_EVENTS, id, CustomerScored.class).stream()
                .flatMap(told -> told.event().steps().stream())
                .map(step -> step.day())
                .toList();
    }

    /** Waits until a step of that day was told that shows so many value interactions. */
    public ACustomer untilDealings(LocalDate day, int dealings90d) {
        await().atMost(SOON).untilAsserted(() -> assertThat(told())
                .hasEntrySatisfying(
                        day, facts -> assertThat(facts.valueInteractions90d()).isEqualTo(dealings90d)));
        return this;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
