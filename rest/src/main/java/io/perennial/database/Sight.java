package io.perennial.database;

import io.perennial.access.Caller;
import io.perennial.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;

/** Which customers the work of the moment may see: the caller's, or all if it is the service's own. */
@ApplicationScoped
public class Sight {

    private final Caller caller;

    Sight(Caller caller) {
        this.caller = caller;
    }

    /** Asked in queries, whose answers the database's policies then hold to the same. */
    public Scope now() {
        return OwnWork.isNow() ? Scope.ALL : caller.scope();
    }
}
