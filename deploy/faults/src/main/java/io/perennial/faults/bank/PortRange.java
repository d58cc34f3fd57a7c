package io.perennial.faults.bank;

import io.perennial.embedded.Ports;

/** Free ports, one after the other: below those that the system gives to clients, which could take that of a server that restarts. */
final class PortRange {

    private int next;

    PortRange(int first) {
        this.next = first;
    }

    int take() {
        while (Ports.isTaken(next)) {
            next++;
        }
        return next++;
    }
}
