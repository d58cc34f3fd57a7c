package io.perennial.faults.fault;

import io.perennial.faults.bank.Instance;
import io.perennial.faults.wire.FaultProxy;
import java.time.Duration;

/** An edge that is cut, swallows what it is given, or has lost its far end. */
final class NetworkFaults {

    private NetworkFaults() {}

    static Fault some(Scene scene) {
        Instance instance = scene.anInstance();
        FaultProxy edge = scene.random().nextBoolean() ? instance.toDatabase() : instance.toBroker();
        Duration lasts = scene.seconds(5, 5, 10, 20, 60);
        String where = " " + edge.name() + " " + lasts.toSeconds() + " s";
        return switch (scene.random().nextInt(3)) {
            case 0 -> new Fault("cut" + where, lasts, edge::cut, edge::heal);
            case 1 -> new Fault("black hole" + where, lasts, edge::blackHole, edge::heal);
            default -> new Fault("half open" + where, lasts, edge::halfOpen, edge::heal);
        };
    }
}
