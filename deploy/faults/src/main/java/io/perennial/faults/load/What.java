package io.perennial.faults.load;

import io.perennial.local.Service;

/** What a client may want of the bank. */
public enum What {
    REGISTRATION(Service.CUSTOMER),
    FILE_CHANGE(Service.CUSTOMER),
    INTERACTION(Service.INTERACTION),
    /** Several interactions as lines of one request; each line is in the journal on its own, as an interaction. */
    BULK(Service.INTERACTION),
    /** An interaction, told by another system of the bank over the broker. */
    BANK_EVENT(Service.INTERACTION),
    /** An event that nobody can apply. */
    POISON(Service.INTERACTION),
    COMPLAINT(Service.INTERACTION),
    RESOLUTION(Service.INTERACTION),
    STAGE_COMMAND(Service.LIFECYCLE),
    /** Changes nothing, so it is not in the journal. */
    READ(null);

    private final Service service;

    What(Service service) {
        this.service = service;
    }

    /** Whether it is told over the broker, not asked for by a request. */
    boolean isEvent() {
        return this == BANK_EVENT || this == POISON;
    }

    Service service() {
        return service;
    }
}
