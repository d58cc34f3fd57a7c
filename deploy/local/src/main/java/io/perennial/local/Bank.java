package io.perennial.local;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A bank that runs, as a {@link Scenario} uses it: through its public interfaces only.
 *
 * @param services where each service answers
 * @param management where each says how it is and describes itself
 * @param kafka its broker, as in {@code bootstrap.servers}
 * @param issuer who gives tokens
 * @param settings what this run was told
 * @param progress to say what happens
 * @param crash kills a service as a power cut would, and starts it again; does not wait until it is ready
 */
public record Bank(
        Map<Service, URI> services,
        Map<Service, URI> management,
        String kafka,
        URI issuer,
        Settings settings,
        Progress progress,
        Consumer<Service> crash) {

    /** The address of a service's call, path and query; what is under {@code /q} has a port of its own. */
    public URI address(Service service, String path) {
        return (path.startsWith("/q/") ? management : services).get(service).resolve(path);
    }
}
