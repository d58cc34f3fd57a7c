package io.perennial.customer.file;

import io.perennial.erasure.Forgetting;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The key under which name, profile and history lie; without it they say nothing, wherever copies of them are. */
@ApplicationScoped
class PersonForgotten implements Forgetting {

    private final Vault vault;

    PersonForgotten(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String store() {
        return "name, profile and their history";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        vault.forget(customers, now);
    }
}
