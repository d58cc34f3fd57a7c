package io.perennial.faults.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An operation as the journal tells it. */
final class Deed {

    /** What the clients know of its end. */
    enum End {
        DONE,
        REFUSED,
        UNKNOWN
    }

    private final JsonNode intent;
    private final List<String> wrongs = new ArrayList<>();
    private End end = End.UNKNOWN;
    private String answeredId;

    Deed(JsonNode intent) {
        this.intent = intent;
    }

    void tried(JsonNode line) {
        if (line.has("wrong")) {
            wrongs.add(line.path("wrong").asText());
            return;
        }
        switch (line.path("outcome").asText()) {
            case "OK" -> {
                end = End.DONE;
                answeredId = line.path("id").textValue();
            }
            case "REJECTED" -> end = End.REFUSED;
            default -> {}
        }
    }

    String op() {
        return intent.path("op").asText();
    }

    int round() {
        return intent.path("round").asInt();
    }

    String what() {
        return intent.path("what").asText();
    }

    JsonNode body() {
        return intent.path("body");
    }

    String path() {
        return intent.path("path").asText();
    }

    String account() {
        return intent.path("account").textValue();
    }

    /** Null if the deed names an account instead. */
    UUID customer() {
        String id = intent.path("customer").textValue();
        return id == null ? null : UUID.fromString(id);
    }

    End end() {
        return end;
    }

    /** The id that the bank answered with; null if it did not. */
    String answeredId() {
        return answeredId;
    }

    List<String> wrongs() {
        return wrongs;
    }

    /** Whether it is a contact between customer and bank, whatever way it was told. */
    boolean isInteraction() {
        return what().equals("INTERACTION") || what().equals("BANK_EVENT") || what().equals("COMPLAINT");
    }
}
