package io.perennial.customer.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** When customers may be forgotten. */
@ConfigMapping(prefix = "perennial.erasure")
interface ErasureSettings {

    /** How long after the end of the last contract the law has the bank remember: ten years (反洗钱法, since 2025). */
    @WithDefault("P10Y")
    Period hold();
}
