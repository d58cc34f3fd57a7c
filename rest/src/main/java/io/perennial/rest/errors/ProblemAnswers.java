package io.perennial.rest.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.audit.RefusedCalls;
import io.perennial.rest.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error that leaves a service: the same shape, whatever was thrown. */
@Singleton
public class ProblemAnswers {

    private final ObjectMapper json;
    private final RefusedCalls refused;

    ProblemAnswers(ObjectMapper json, RefusedCalls refused) {
        this.refused = refused;
        this.json = json;
    }

    // the subclasses are named because the framework has mappers of its own for them
    @ServerExceptionMapper({
        Throwable.class,
        Problem.class,
        WebApplicationException.class,
        NotFoundException.class,
        ValidationException.class,
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        ForbiddenException.class
    })
    public Uni<Response> answer(Throwable thrown, UriInfo uri, ResourceInfo endpoint) {
        return refused.note(Faults.of(thrown).status(), endpoint)
                .map(noted -> response(thrown, uri))
                .onFailure()
                .recoverWithItem(notNoted -> response(notNoted, uri));
    }

    private Response response(Throwable thrown, UriInfo uri) {
        Problem problem = Faults.of(thrown);
        String incident = problem.status() == 500 ? Incidents.note(thrown) : null;
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(write(ProblemBody.of(problem, uri.getRequestUri().getRawPath(), incident)));
        if (problem.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 408 || problem.status() == 413) {
            answer.header("Connection", "close"); // the rest of the body is not wanted
        }
        return answer.build();
    }

    /** A refusal as JSON. */
    public String write(ProblemBody body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
