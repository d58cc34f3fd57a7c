package io.perennial.audit;

import io.perennial.rest.Page;
import io.perennial.rest.Problem;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/** Puts marked calls on record, in the transaction of the call if it has one. */
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
        try {
            Object answer = call.proceed();
            trail.note(status(answer), found(answer));
            return answer;
        } catch (Problem refusal) {
            trail.noteRefused(refusal.status());
            throw refusal;
        }
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
