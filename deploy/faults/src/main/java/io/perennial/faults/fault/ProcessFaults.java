package io.perennial.faults.fault;

import io.perennial.faults.bank.Instance;
import io.perennial.faults.wire.FaultPoint;
import io.perennial.local.Service;
import java.time.Duration;
import java.util.List;

/** Service instances that die, hang or are replaced. */
final class ProcessFaults {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private ProcessFaults() {}

    /** Half the time at any moment, half the time where it hurts most. */
    static Fault kill(Scene scene, Service service, int replica) {
        Instance instance = scene.rig().of(service).get(replica - 1);
        if (scene.random().nextBoolean()) {
            return Fault.moment("kill -9 " + instance.name(), instance::kill);
        }
        FaultPoint point = scene.oneOf(List.of(FaultPoint.values()));
        return new Fault(
                "kill -9 " + instance.name() + " " + point,
                PATIENCE,
                () -> instance.toDatabase().trap(point, instance::kill),
                () -> {
                    if (instance.toDatabase().disarm()) {
                        instance.kill();
                    }
                });
    }

    static Fault killAll(Scene scene) {
        return Fault.moment(
                "kill -9 all services", () -> scene.rig().instances().forEach(Instance::kill));
    }

    static Fault pause(Scene scene) {
        Instance instance = scene.anInstance();
        Duration lasts = scene.seconds(5, 15, 40);
        return new Fault(
                "SIGSTOP " + instance.name() + " " + lasts.toSeconds() + " s",
                lasts,
                instance::pause,
                instance::resume);
    }

    static Fault rollingRestart(Scene scene) {
        Service service = scene.oneOf(List.of(Service.SCORING, Service.LIFECYCLE));
        return Fault.moment("rolling restart of " + service.module(), () -> {
            for (Instance instance : scene.rig().of(service)) {
                int starts = instance.starts();
                instance.terminate();
                Waiting.until(Duration.ofSeconds(60), () -> instance.starts() > starts && instance.isReady());
            }
        });
    }
}
