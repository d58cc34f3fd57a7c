package io.perennial.local.badinput;

import static io.perennial.local.journey.RunningBank.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.local.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Sends letters and looks what the services that hear them made of each. */
final class Heard {

    private final TestedBank bank;
    private final Topics topics;
    private final List<Expectation> open = new ArrayList<>();

    private record Expectation(Letter letter, Topics.Place place, Service service, Predicate<String> right) {}

    Heard(Ground ground) {
        this.bank = ground.bank();
        this.topics = ground.topics();
    }

    /** Sends what all who hear the topic are to park for that reason. */
    void areParked(String reason, Letter... letters) {
        areParked(reason, Topics.HEARERS.get(letters[0].topic()), letters);
    }

    /** Sends what these are to park for that reason. */
    void areParked(String reason, List<Service> hearers, Letter... letters) {
        sent(hearers, found -> found.equals(reason), letters);
    }

    /** Sends what these are to park for whatever reason. */
    void areParkedSomehow(List<Service> hearers, Letter... letters) {
        sent(hearers, found -> !found.isEmpty(), letters);
    }

    /** Sends what nobody is to park. */
    void areNotParked(Letter... letters) {
        sent(Topics.HEARERS.get(letters[0].topic()), String::isEmpty, letters);
    }

    private void sent(List<Service> hearers, Predicate<String> right, Letter... letters) {
        for (Letter letter : letters) {
            Topics.Place place = topics.send(letter);
            hearers.forEach(service -> open.add(new Expectation(letter, place, service, right)));
        }
    }

    /** Waits until all that was sent has been dealt with and a good event after it is heard, and looks what became of each. */
    void settle() {
        open.stream().map(each -> each.letter().topic()).distinct().forEach(this::goesOn);
        bank.quiet();
        open.forEach(each -> assertThat(topics.parkedAs("reason", each.service(), each.place()))
                .as("%s at %s", each.letter(), each.service())
                .matches(each.right()));
        open.clear();
    }

    /** A good event is heard by all who should. */
    void goesOn(Topic topic) {
        Letter good = good(topic);
        topics.send(good);
        Topics.HEARERS.get(topic).forEach(service -> soon().until(() -> isHeard(good, service)));
        for (Service service : Service.values()) {
            assertThat(bank.send(Ask.get(service, "/q/health/live")).status())
                    .as("%s", service)
                    .isEqualTo(200);
        }
    }

    /** How much a counter of a service has counted. */
    double counted(Service service, String counter, Topic topic) {
        return bank.send(Ask.get(service, "/q/metrics"))
                .body()
                .lines()
                .filter(line -> line.startsWith(counter) && line.contains('"' + topic.wireName() + '"'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** An event that nothing is wrong with. */
    static Letter good(Topic topic) {
        String customer = Ids.next().toString();
        return switch (topic) {
            case BANK_EVENTS -> Letter.reported("HoldingsReported").body(Topics.sample("HoldingsReported"));
            case CUSTOMER_EVENTS -> first(topic, customer, "CustomerRegistered");
            case INTERACTION_EVENTS -> first(topic, customer, "InteractionRecorded");
            case SCORE_EVENTS -> first(topic, customer, "TierChanged");
            case LIFECYCLE_EVENTS -> first(topic, customer, "StageChanged");
        };
    }

    /** The first event of a customer, as the approved sample says it. */
    static Letter first(Topic topic, String customer, String type) {
        return Letter.about(customer, topic)
                .with("ce_type", "io.perennial." + type + ".v1")
                .body(Topics.sample(type).replace("019479f0-0000-7000-8000-00000000a001", customer));
    }

    private boolean isHeard(Letter letter, Service service) {
        if (letter.topic() == Topic.BANK_EVENTS) {
            // the other service passes over what is not for it
            return service == Service.INTERACTION
                    || !bank.tables()
                            .ask(service, "select 1 from heard_bank_event where event_id = ?", id(letter))
                            .isEmpty();
        }
        return !bank.tables()
                .ask(
                        service,
                        "select 1 from heard where topic = ? and customer_id = ?::uuid and seq = 1",
                        letter.topic().wireName(),
                        letter.key())
                .isEmpty();
    }

    static String id(Letter letter) {
        return letter.headers().stream()
                .filter(header -> header.key().equals("ce_id"))
                .map(header -> new String(header.value(), java.nio.charset.StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
