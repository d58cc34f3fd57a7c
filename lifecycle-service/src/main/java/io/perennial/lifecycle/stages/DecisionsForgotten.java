package io.perennial.lifecycle.stages;

import io.perennial.erasure.Forgetting;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Why persons moved customers, in their words. That they did, and who, stays. */
@ApplicationScoped
class DecisionsForgotten implements Forgetting {

    private final Vault vault;

    DecisionsForgotten(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String store() {
        return "words of moves by hand";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        vault.forget(customers, now);
    }
}
