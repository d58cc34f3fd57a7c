package io.perennial.audit;

import io.perennial.rest.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;

/** Puts marked calls on record. A change and its entry are one transaction: there is never one without the other. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class AuditedCalls {

    private final AuditTrail trail;

    AuditedCalls(AuditTrail trail) {
        this.trail = trail;
    }

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        return call.getMethod().isAnnotationPresent(GET.class)
                ? noted(call)
                : QuarkusTransaction.joiningExisting().call(() -> noted(call));
    }

    private Object noted(InvocationContext call) throws Exception {
        Object answer = call.proceed();
        trail.note(status(answer), found(answer));
        return answer;
    }

    private static int status(Object answer) {
        if (answer instanceof Response response) {
            return response.getStatus();
        }
        return answer == null ? 204 : 200;
    }

    private static Integer found(Object answer) {
        return answer instanceof Page<?> page ? page.items().size() : null;
    }
}
