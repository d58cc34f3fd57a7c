package io.perennial.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Set;

/**
 * Puts on record what was refused: every change that came to nothing, every read of personal data that was not allowed, and whoever
 * tried what they have no right to do. In a transaction of its own, since that of the call was rolled back.
 */
@ApplicationScoped
public class RefusedCalls {

    private static final int FORBIDDEN = 403;

    /**
     * Refused for how it was sent, before it was asked what it wants, where nobody is known who could be named; or for how often (429),
     * which is counted: a refusal that costs a transaction would help whoever sends too many.
     */
    private static final Set<Integer> NOT_LOOKED_AT = Set.of(400, 401, 405, 406, 408, 413, 415, 429);

    private final AuditTrail trail;
    private final SecurityIdentity identity;

    RefusedCalls(AuditTrail trail, SecurityIdentity identity) {
        this.trail = trail;
        this.identity = identity;
    }

    /** Notes a refusal if it is one to be noted; the answer has to wait for it. */
    public Uni<Void> note(int status, ResourceInfo endpoint) {
        if (status >= 500 || NOT_LOOKED_AT.contains(status) || !isAudited(endpoint, status)) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> noted = Uni.createFrom().voidItem().invoke(() -> note(status));
        // rights are looked at before a thread is taken that may wait for the database
        return BlockingOperationControl.isBlockingAllowed()
                ? noted
                : noted.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void note(int status) {
        if (!identity.isAnonymous()) {
            QuarkusTransaction.requiringNew().run(() -> trail.note(status, null));
        }
    }

    private static boolean isAudited(ResourceInfo endpoint, int status) {
        Method method = endpoint == null ? null : endpoint.getResourceMethod();
        return method != null
                && (status == FORBIDDEN
                        || !method.isAnnotationPresent(GET.class)
                        || method.isAnnotationPresent(Audited.class));
    }
}
