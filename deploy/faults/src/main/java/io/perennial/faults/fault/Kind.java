package io.perennial.faults.fault;

import io.perennial.local.Service;
import java.util.function.Function;

/** The faults of the plan, by their numbers. */
public enum Kind {
    F01(3, scene -> ProcessFaults.kill(scene, Service.CUSTOMER, 1)),
    F02(4, scene -> ProcessFaults.kill(scene, Service.INTERACTION, 1)),
    F03(3, scene -> ProcessFaults.kill(scene, Service.SCORING, 1)),
    F04(3, scene -> ProcessFaults.kill(scene, Service.SCORING, 2)),
    F05(3, scene -> ProcessFaults.kill(scene, Service.LIFECYCLE, 1)),
    F06(3, scene -> ProcessFaults.kill(scene, Service.LIFECYCLE, 2)),
    F07(1, ProcessFaults::killAll),
    F08(3, BrokerFaults::kill),
    F09(3, BrokerFaults::pause),
    F11(3, DatabaseFaults::crash),
    F12(3, DatabaseFaults::killSession),
    F13(2, DatabaseFaults::pause),
    F14(2, DatabaseFaults::endSessions),
    F15(1, DatabaseFaults::takeAllConnections),
    F16(2, DatabaseFaults::slow),
    F19(4, NetworkFaults::some),
    F20(3, ProcessFaults::pause),
    F21(2, DeliveryFaults::duplicates),
    F22(2, DeliveryFaults::disorder),
    F23(2, DeliveryFaults::poison),
    F25(1, ProcessFaults::rollingRestart),
    F26(2, BrokerFaults::rebalanceStorm),
    F27(2, BrokerFaults::forgetOffsets),
    F30(2, ClientFaults::impatience);

    private final int weight;
    private final Function<Scene, Fault> maker;

    Kind(int weight, Function<Scene, Fault> maker) {
        this.weight = weight;
        this.maker = maker;
    }

    /** How often it is drawn, against the others. */
    int weight() {
        return weight;
    }

    Fault at(Scene scene) {
        return maker.apply(scene);
    }
}
