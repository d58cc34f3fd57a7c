package io.perennial.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A real PostgreSQL and a real Kafka for a module's tests: {@code @WithTestResource(RealBank.class)}.
 *
 * <p>Both start once per JVM, empty, and stay until it ends, however often the application under test starts: it meets its own
 * database and topics again, as after a restart. Tests therefore use customers of their own and count nobody else's.
 *
 * <p>A test that changes what all share, such as the business date, names a database of its own:
 * {@code @WithTestResource(value = RealBank.class, initArgs = @ResourceArg(name = RealBank.DATABASE, value = "mine"))}.
 */
public final class RealBank implements QuarkusTestResourceLifecycleManager {

    /** The argument that names the database; the one that all share if left out. */
    public static final String DATABASE = "database";

    private String database = "bank";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault(DATABASE, database);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> start() {
        try {
            // Quarkus loads the test's classes anew for each application; the servers live in the one loader that stays
            return (Map<String, String>) ClassLoader.getSystemClassLoader()
                    .loadClass(Servers.class.getName())
                    .getMethod("settings", String.class)
                    .invoke(null, database);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The servers for the tests do not start", e);
        }
    }

    @Override
    public void stop() {
        // they end with the JVM
    }
}
