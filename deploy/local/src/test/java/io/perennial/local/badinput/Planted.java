package io.perennial.local.badinput;

/** What is sown in bad requests and must come up nowhere. */
final class Planted {

    /** Looks like a resident's number with a wrong check digit. */
    static final String CANARY = "440301199001019876";

    private Planted() {}
}
