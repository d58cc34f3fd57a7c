package io.perennial.interaction.outreach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How automatic contacts go out. */
@ConfigMapping(prefix = "perennial.contacts")
interface OutreachSettings {

    /** How often a customer may be reached by one channel on one day, until the bank sets its own policy over REST. */
    @WithDefault("1")
    int dailyCap();

    /** Which connector sends: {@code recording} keeps what it is given, {@code webhook} POSTs it to the bank's sender. */
    @WithDefault("recording")
    String connector();

    /** How often pending contacts are looked for. Longer saves a little idle work and makes customers wait. */
    @WithDefault("1s")
    String dispatchEvery();

    /** How often a message is handed over before it counts as undeliverable. Ten attempts take about an hour and a half. */
    @WithDefault("10")
    int attempts();

    Webhook webhook();

    /** Where the webhook connector sends to. */
    interface Webhook {

        /** Required if the connector is {@code webhook}. */
        Optional<URI> url();

        /** The receiver's time to answer; two minutes divided by it bounds how many messages one replica takes at once. */
        @WithDefault("3s")
        Duration timeout();
    }
}
