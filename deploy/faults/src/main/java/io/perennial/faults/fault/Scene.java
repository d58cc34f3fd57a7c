package io.perennial.faults.fault;

import io.perennial.faults.bank.ConsumerGroups;
import io.perennial.faults.bank.Instance;
import io.perennial.faults.bank.Rig;
import io.perennial.faults.load.LoadClient;
import io.perennial.local.Service;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Where a fault takes place, and what draws its particulars.
 *
 * @param services to which faults happen that happen to one service; usually all
 * @param brief whether no outage may be longer than ten seconds
 * @param outage how long each outage lasts; empty: drawn
 */
public record Scene(
        Rig rig,
        ConsumerGroups groups,
        LoadClient clients,
        Random random,
        Set<Service> services,
        boolean brief,
        Optional<Duration> outage) {

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    Instance anInstance() {
        return oneOf(rig.instances().stream()
                .filter(instance -> services.contains(instance.service()))
                .toList());
    }

    Service aService() {
        return oneOf(services.stream().sorted().toList());
    }

    /** One of these numbers of seconds, cut to what a brief round has time for. */
    Duration seconds(Integer... some) {
        if (outage.isPresent()) {
            return outage.get();
        }
        int drawn = oneOf(List.of(some));
        return Duration.ofSeconds(brief ? Math.min(drawn, 4 + random.nextInt(4)) : drawn);
    }
}
