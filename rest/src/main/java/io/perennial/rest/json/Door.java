package io.perennial.rest.json;

import io.perennial.rest.NdjsonStream;
import io.perennial.rest.Problem;
import io.perennial.rest.errors.ProblemAnswers;
import io.perennial.rest.errors.ProblemBody;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** Turns away, by its headers alone, what would cost much to read: no body is touched before. */
@ApplicationScoped
class Door {

    private static final int MAX_HEADERS = 100;
    private static final int EARLY = 100;

    private final ProblemAnswers answers;

    Door(ProblemAnswers answers) {
        this.answers = answers;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::look, EARLY);
    }

    private void look(RoutingContext call) {
        Problem problem = objection(call.request());
        if (problem == null) {
            call.next();
        } else {
            if (problem.status() == 401) {
                call.response().putHeader("WWW-Authenticate", "Bearer");
            }
            call.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                    .end(answers.write(ProblemBody.of(problem, call.request().path(), null)));
        }
    }

    private static Problem objection(HttpServerRequest request) {
        if (request.headers().size() > MAX_HEADERS) {
            return new Problem(431, "too-many-headers", "A request may have " + MAX_HEADERS + " headers.");
        }
        if (request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            return new Problem(401, "unauthorized", "Send one token, not several.");
        }
        String type = lower(request.getHeader(HttpHeaders.CONTENT_TYPE));
        if (!type.isEmpty() && !isMediaType(type)) {
            return unsupported();
        }
        long length = length(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        if (length == 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return null;
        }
        if (isForeign(type, lower(request.getHeader(HttpHeaders.CONTENT_ENCODING)))) {
            return unsupported();
        }
        if (length > JsonReading.MAX_BYTES && !type.startsWith(NdjsonStream.MEDIA_TYPE)) {
            return JsonFaults.tooLarge();
        }
        return null;
    }

    private static Problem unsupported() {
        return new Problem(
                415, "unsupported-media-type", "A body needs a Content-Type, in UTF-8, and is sent uncompressed.");
    }

    // as the framework reads it, which fails later on what it cannot read
    private static boolean isMediaType(String type) {
        try {
            MediaType.valueOf(type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isForeign(String type, String encoding) {
        boolean compressed = !encoding.isEmpty() && !encoding.equals("identity");
        boolean otherCharset =
                type.contains("charset") && !type.replace("\"", "").matches(".*charset\\s*=\\s*utf-8.*");
        return type.isEmpty() || compressed || otherCharset;
    }

    private static long length(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String lower(String header) {
        return header == null ? "" : header.toLowerCase(Locale.ROOT);
    }
}
