package io.perennial.faults.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Events that nobody can apply, each for another reason, about customers of whom nobody else tells. */
final class Poison {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A kind of poison.
     *
     * @param value null: a tombstone
     * @param hearers whose databases have to park it; who hears other types of the topic does not read the bodies of this one
     */
    private record Kind(String topic, String type, String value, String hearers) {}

    private static final String OF_TOMORROW =
            "{\"identifier\":{\"type\":\"ACCOUNT\",\"value\":\"P1\"},\"kind\":\"LOGIN\",\"channel\":\"WEB\","
                    + "\"direction\":\"INBOUND\",\"occurredAt\":\"2099-01-01T00:00:00Z\"}";
    private static final List<Kind> KINDS = List.of(
            new Kind("bank-events", "InteractionReported.v1", "{\"identifier\":", "interaction"),
            new Kind("bank-events", "InteractionReported.v1", null, "customer,interaction"),
            new Kind("bank-events", "InteractionReported.v1", OF_TOMORROW, "interaction"),
            new Kind("interaction-events", "InteractionRecorded.v1", "not JSON", "scoring,lifecycle"),
            new Kind("lifecycle-events", "StageChanged.v9", "{}", "customer,interaction"));

    private Poison() {}

    static Operation some(Random random) {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        ObjectNode body = JSON.createObjectNode()
                .put("type", kind.type())
                .put("value", kind.value())
                .put("hearers", kind.hearers());
        return Operation.post(
                What.POISON, UUID.randomUUID(), null, UUID.randomUUID().toString(), kind.topic(), body);
    }
}
