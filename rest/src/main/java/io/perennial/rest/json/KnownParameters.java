package io.perennial.rest.json;

import io.perennial.rest.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the endpoint does not read: a filter that is misspelt must not list everybody, and an option
 * that does not exist must not be believed to work.
 */
@Singleton
public class KnownParameters {

    // as many as there are endpoints
    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext call, ResourceInfo resource) {
        Set<String> given = call.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty()) {
            return;
        }
        List<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::names);
        if (!names.containsAll(given)) {
            throw new Problem(400, "unknown-parameter", advice(names));
        }
    }

    private static List<String> names(Method endpoint) {
        return Arrays.stream(endpoint.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
                .map(KnownParameters::name)
                .toList();
    }

    private static String name(Parameter parameter) {
        return parameter.getAnnotation(QueryParam.class).value();
    }

    private static String advice(List<String> names) {
        return names.isEmpty()
                ? "This address takes no query parameters."
                : "A query parameter is not known here. Known are: " + String.join(", ", names) + ".";
    }
}
