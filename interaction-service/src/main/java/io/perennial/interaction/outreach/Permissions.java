package io.perennial.interaction.outreach;

import io.perennial.contract.Channel;
import io.perennial.interaction.customers.Consents;
import io.perennial.interaction.customers.Consents.Matter;
import io.perennial.interaction.outreach.decision.ContactPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether customers want to be contacted, as they said and as the policy has it: for those who contact them by hand. */
@ApplicationScoped
public class Permissions {

    private final Consents consents;
    private final ContactPolicies policies;

    Permissions(Consents consents, ContactPolicies policies) {
        this.consents = consents;
        this.policies = policies;
    }

    /** A contact that somebody is about to make. */
    public record Intent(UUID customerId, String action, Channel channel) {}

    /** Those that the customers want. */
    @Transactional
    public Set<Intent> wanted(Collection<Intent> intents) {
        ContactPolicy policy = policies.current().policy();
        Map<Matter, Boolean> said =
                consents.of(intents.stream().map(Intent::customerId).toList());
        return intents.stream()
                .filter(intent -> policy.wants(
                        intent.action(),
                        Optional.ofNullable(said.get(
                                new Matter(intent.customerId(), policy.purposeOf(intent.action()), intent.channel())))))
                .collect(Collectors.toSet());
    }
}
