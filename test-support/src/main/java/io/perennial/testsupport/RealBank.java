package io.perennial.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real PostgreSQL and a real Kafka for a module's tests: {@code @WithTestResource(RealBank.class)}.
 *
 * <p>Both start once per JVM, empty, and stay until it ends, however often the application under test starts: it meets its own
 * database and topics again, as after a restart. Tests therefore use customers of their own and count nobody else's.
 */
public final class RealBank implements QuarkusTestResourceLifecycleManager {

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> start() {
        try {
            // Quarkus loads the test's classes anew for each application; the servers live in the one loader that stays
            return (Map<String, String>) ClassLoader.getSystemClassLoader()
                    .loadClass(Servers.class.getName())
                    .getMethod("settings")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The servers for the tests do not start", e);
        }
    }

    @Override
    public void stop() {
        // they end with the JVM
    }
}
