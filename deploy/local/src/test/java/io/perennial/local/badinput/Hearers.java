package io.perennial.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.contract.Ids;
import io.perennial.contract.Topic;
import io.perennial.local.Service;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Tests after each of which everybody still hears. */
abstract class Hearers {

    static final List<Service> INTERACTION = List.of(Service.INTERACTION);
    static final Map<Topic, String> SOME_EVENT = Map.of(
            Topic.CUSTOMER_EVENTS, "CustomerRegistered",
            Topic.INTERACTION_EVENTS, "InteractionRecorded",
            Topic.SCORE_EVENTS, "CustomerScored",
            Topic.LIFECYCLE_EVENTS, "StageChanged");

    final Ground ground = BadInputTest.ground();
    final Heard heard = new Heard(ground);

    @AfterEach
    void nobody_stopped_hearing() {
        heard.settle();
    }

    static Letter first(Topic topic, String type) {
        return Heard.first(topic, Ids.next().toString(), type);
    }

    static Letter interaction() {
        return Letter.reported("InteractionReported").body(Topics.sample("InteractionReported"));
    }

    static Letter reported(String right, String wrong) {
        String sample = Topics.sample("InteractionReported");
        assertThat(sample).contains(right);
        return interaction().body(sample.replace(right, wrong));
    }
}
