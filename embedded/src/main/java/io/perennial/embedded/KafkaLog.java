package io.perennial.embedded;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the broker says about itself: only what somebody should look at. */
final class KafkaLog {

    /** Held here because a logger that nobody holds forgets its level. */
    private static final Map<Logger, Level> LEVELS = Map.of(
            Logger.getLogger("kafka"), Level.WARNING,
            Logger.getLogger("state.change.logger"), Level.WARNING,
            Logger.getLogger("org.apache.kafka"), Level.WARNING,
            Logger.getLogger("org.apache.kafka.controller"), Level.SEVERE,
            // at a start it may register a moment before the controller is one, and simply tries again
            Logger.getLogger("kafka.server.ControllerApis"), Level.OFF);

    private KafkaLog() {}

    static void quieten() {
        LEVELS.forEach(Logger::setLevel);
    }
}
