package io.perennial.interaction.words;

import io.perennial.erasure.Forgetting;
import io.perennial.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The key under which free words lie; without it they say nothing, wherever copies of them are. */
@ApplicationScoped
class WordsForgotten implements Forgetting {

    private final Vault vault;

    WordsForgotten(Vault vault) {
        this.vault = vault;
    }

    @Override
    public String store() {
        return "words of interactions and complaints";
    }

    @Override
    public void forget(List<UUID> customers, Instant now) {
        vault.forget(customers, now);
    }
}
