package io.perennial.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often each person may call, at each replica. Systems are not limited here: they have contracts of their own. */
@ConfigMapping(prefix = "perennial.rate")
interface RateSettings {

    /** Calls in a second for long. */
    @WithDefault("50")
    int perSecond();

    /** Calls at once: a page of a browser asks for many things. */
    @WithDefault("200")
    int atOnce();

    /** Calls in a minute by which one could try out who is a customer, see {@link TriesOut}. */
    @WithDefault("30")
    int triesPerMinute();
}
