package io.perennial.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a caller the rights of the roles that their token names. */
@ApplicationScoped
class RightsOfRoles implements SecurityIdentityAugmentor {

    private final RightsTable table = RightsTable.shipped();

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : withRights(identity));
    }

    private SecurityIdentity withRights(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity)
                .addPermissionChecker(
                        right -> Uni.createFrom().item(table.allows(identity.getRoles(), right.getName())))
                .build();
    }
}
