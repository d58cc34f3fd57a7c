package io.perennial.vault;

import io.perennial.database.OwnWork;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * After the master key has changed, locks the keys of all customers with the new one, some at a time beside the usual work. What
 * they seal stays as it is. When nothing is left to do, the old master key can be taken out of the settings.
 */
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    private final Vault vault;
    private final VaultSettings settings;

    KeyRotation(Vault vault, VaultSettings settings) {
        this.vault = vault;
        this.settings = settings;
    }

    /** A master key that is missing would be found out customer by customer otherwise. */
    void atStart(@Observes StartupEvent start) {
        OwnWork.run(() -> QuarkusTransaction.requiringNew().run(vault::mustOpenAll));
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rotate() {
        int most = settings.rotationBatch();
        long all = 0;
        int some;
        do {
            some = OwnWork.call(() -> QuarkusTransaction.requiringNew().call(() -> vault.rotateSome(most)));
            all += some;
        } while (some == most);
        if (all > 0) {
            LOG.infof("%d keys are locked with master key %d now", all, settings.current());
        }
    }
}
