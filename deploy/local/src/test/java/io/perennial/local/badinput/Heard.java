package io.perennial.local.badinput;

import static io.perennial.local.journey.RunningBank.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.local.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Sends letters and looks what the services that hear them made of each. */
final class Heard {

    private final TestedBank bank;
    private final Topics topics;
    private final List<Expectation> open = new ArrayList<>();

    private record Expectation(Letter letter, Topics.Place place, Service service, Predicate<String> right) {}

    private record Awaited(Service service, Topic topic) {}

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
        goesOn(open.stream().map(Expectation::place).toList());
        open.forEach(each -> assertThat(topics.parkedAs("reason", each.service(), each.place()))
                .as("%s at %s", each.letter(), each.service())
                .matches(each.right()));
        open.clear();
    }

    /** Good events that follow there are heard by all who should. */
    void goesOn(Collection<Topics.Place> places) {
        Map<Awaited, List<String>> awaited = new HashMap<>();
        places.stream().map(Topics.Place::beginning).distinct().forEach(place -> {
            for (Letter good : goodOnes(place.topic())) {
                topics.sendTo(place.partition(), good);
                hearers(good).forEach(service -> awaited.computeIfAbsent(
                                new Awaited(service, place.topic()), any -> new ArrayList<>())
                        .add(id(good)));
            }
        });
        awaited.forEach((by, ids) ->
                soon().untilAsserted(() -> assertThat(heardOf(by, ids)).isEqualTo(ids.size())));
        for (Service service : Service.values()) {
            assertThat(bank.says(service, "/q/health/live").status())
                    .as("%s", service)
                    .isEqualTo(200);
        }
    }

    /** How much a counter of a service has counted. */
    double counted(Service service, String counter, Topic topic) {
        return bank.says(service, "/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(counter) && line.contains('"' + topic.wireName() + '"'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** An event that nothing is wrong with; it has the same id as its customer. */
    static Letter good(Topic topic) {
        return goodOnes(topic).get(0);
    }

    private static List<Letter> goodOnes(Topic topic) {
        return switch (topic) {
            case BANK_EVENTS -> List.of(reported("HoldingsReported"), reported("InteractionReported"));
            case CUSTOMER_EVENTS -> List.of(first(topic, "CustomerRegistered"));
            case INTERACTION_EVENTS -> List.of(first(topic, "InteractionRecorded"));
            case SCORE_EVENTS -> List.of(first(topic, "TierChanged"));
            case LIFECYCLE_EVENTS -> List.of(first(topic, "StageChanged"));
        };
    }

    private static List<Service> hearers(Letter good) {
        if (good.topic() != Topic.BANK_EVENTS) {
            return Topics.HEARERS.get(good.topic());
        }
        return List.of(good.text().contains("\"holdings\"") ? Service.CUSTOMER : Service.INTERACTION);
    }

    private static Letter reported(String type) {
        return Letter.reported(type).body(Topics.sample(type));
    }

    private static Letter first(Topic topic, String type) {
        String customer = Ids.next().toString();
        return first(topic, customer, type).with("ce_id", customer);
    }

    /** The first event of a customer, as the approved sample says it. */
    static Letter first(Topic topic, String customer, String type) {
        return Letter.about(customer, topic)
                .with("ce_type", "io.perennial." + type + ".v1")
                .body(Topics.sample(type).replace("019479f0-0000-7000-8000-00000000a001", customer));
    }

    private int heardOf(Awaited by, List<String> ids) {
        String which = by.topic() == Topic.BANK_EVENTS
                ? "select count(*) from heard_bank_event where 'bank-events' = ? and event_id = any(string_to_array(?, ','))"
                : "select count(*) from heard where topic = ? and seq > 0 and customer_id = any(string_to_array(?, ',')::uuid[])";
        String found = bank.tables()
                .ask(by.service(), which, by.topic().wireName(), String.join(",", ids))
                .get(0);
        return Integer.parseInt(found);
    }

    static String id(Letter letter) {
        return letter.headers().stream()
                .filter(header -> header.key().equals("ce_id"))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
