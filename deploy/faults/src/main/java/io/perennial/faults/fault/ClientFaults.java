package io.perennial.faults.fault;

/** Clients that do not wait. */
final class ClientFaults {

    private ClientFaults() {}

    static Fault impatience(Scene scene) {
        return new Fault(
                "clients give up after 50 ms and ask again",
                scene.seconds(10),
                () -> scene.clients().impatient(true),
                () -> scene.clients().impatient(false));
    }
}
