package io.perennial.rest.json;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses to work where the answer could not be given in an acceptable media type. The framework forgets to ask where several
 * methods of one address differ in what they read.
 */
@Singleton
public class Acceptance {

    @ServerRequestFilter
    void check(ContainerRequestContext call, ResourceInfo resource) {
        String accept = call.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.contains("*/*") || accept.contains(MediaType.APPLICATION_JSON)) {
            return;
        }
        List<MediaType> wanted = wanted(call);
        Produces produces = produces(resource);
        if (produces != null
                && Arrays.stream(produces.value()).map(MediaType::valueOf).noneMatch(offered -> wanted.stream()
                        .anyMatch(offered::isCompatible))) {
            throw new NotAcceptableException();
        }
    }

    private static List<MediaType> wanted(ContainerRequestContext call) {
        try {
            return call.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            throw new NotAcceptableException(); // no media type at all
        }
    }

    private static Produces produces(ResourceInfo resource) {
        Produces ofMethod = resource.getResourceMethod().getAnnotation(Produces.class);
        return ofMethod != null ? ofMethod : resource.getResourceClass().getAnnotation(Produces.class);
    }
}
