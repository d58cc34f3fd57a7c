package io.perennial.local.badinput;

import java.time.Duration;

/** What is sown in bad requests and must come up nowhere. */
final class Planted {

    /** Looks like a resident's number with a wrong check digit. */
    static final String CANARY = "440301199001019876";

    /** How long an answer may take that costs no work; generous, since a machine may be busy. */
    static final Duration SOON = Duration.ofSeconds(3);

    private Planted() {}
}
