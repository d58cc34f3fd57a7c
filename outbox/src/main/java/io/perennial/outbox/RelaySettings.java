package io.perennial.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "perennial.relay")
interface RelaySettings {

    /** Off only in tests that look at the outbox itself. */
    @WithDefault("true")
    boolean enabled();

    /** Events read and sent at once. More needs more memory: each may have 900 kB. */
    @WithDefault("1000")
    int batch();

    /** How often to look for commits of other replicas. Its own commits wake the relay at once. */
    @WithDefault("100ms")
    Duration look();

    /**
     * The longest time from the beginning of one round to that of the next while there is much to send; a round after a single
     * event may begin 2 ms later. What is committed meanwhile is sent together and heard together, in fewer transactions
     * everywhere. Shorter costs processor time under load, longer costs up to this much time at each service.
     */
    @WithDefault("60ms")
    Duration gather();

    /** Rest after the broker or the database did not answer, and between two tries to become the relay at work. */
    @WithDefault("1s")
    Duration retry();

    /** A replica silent for so long has hung: the database ends its session, and with it its lock. */
    @WithDefault("15s")
    Duration hung();

    /** How long a stop waits for the events under way. They are sent again by the next relay if it was too short. */
    @WithDefault("5s")
    Duration patience();
}
