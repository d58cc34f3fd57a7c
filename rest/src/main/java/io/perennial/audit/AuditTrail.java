package io.perennial.audit;

import io.opentelemetry.api.trace.Span;
import io.perennial.access.Caller;
import io.perennial.clock.BusinessClock;
import io.perennial.contract.Ids;
import io.perennial.rest.CanonicalIds;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what the present caller does. */
@ApplicationScoped
public class AuditTrail {

    private static final Pattern OF_CUSTOMER =
            Pattern.compile("/v1/(customers|lifecycles|scores)/(" + CanonicalIds.FORM + ")(/.*)?");
    private static final int LONGEST_CRITERIA = 1_000;

    private final Entries entries;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final UriInfo uri;
    private final Request request;
    private final BusinessClock clock;
    private final About about;

    AuditTrail(
            Entries entries,
            Caller caller,
            SecurityIdentity identity,
            UriInfo uri,
            Request request,
            BusinessClock clock,
            About about) {
        this.about = about;
        this.entries = entries;
        this.caller = caller;
        this.identity = identity;
        this.uri = uri;
        this.request = request;
        this.clock = clock;
    }

    /**
     * Whom the present call is about. Who looks up what an address names says whose it is: the address alone does not tell.
     *
     * @param customerId nothing is said if it is null, nor where no call is being answered
     */
    public void isAbout(UUID customerId) {
        if (customerId != null && Arc.container().requestContext().isActive()) {
            about.customer(customerId);
        }
    }

    /**
     * The call that is being answered, in the open transaction if there is one.
     *
     * @param found how many rows are shown; null if it is no list
     */
    public void note(int status, Integer found) {
        entries.add(entry(status, found));
    }

    private Entry entry(int status, Integer found) {
        String path = uri.getPath();
        return new Entry(
                Ids.next(),
                clock.wallTime().truncatedTo(ChronoUnit.MICROS),
                caller.name(),
                identity.getRoles().stream().sorted().collect(Collectors.joining(" ")),
                request.getMethod() + " " + CanonicalIds.FORM.matcher(path).replaceAll("{id}"),
                customer(path),
                object(path),
                criteria(),
                caller.reason().orElse(null),
                status,
                found,
                trace());
    }

    private UUID customer(String path) {
        if (about.customer() != null) {
            return about.customer();
        }
        Matcher ofCustomer = OF_CUSTOMER.matcher(path);
        return Stream.of(
                        ofCustomer.matches() ? ofCustomer.group(2) : null,
                        uri.getQueryParameters().getFirst("customerId"))
                .filter(id -> id != null && CanonicalIds.FORM.matcher(id).matches())
                .map(UUID::fromString)
                .findFirst()
                .orElse(null);
    }

    private static UUID object(String path) {
        return CanonicalIds.FORM
                .matcher(path)
                .results()
                .reduce((earlier, later) -> later)
                .map(last -> UUID.fromString(last.group()))
                .orElse(null);
    }

    private String criteria() {
        String all = uri.getQueryParameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + String.join(",", parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&"))
                .replaceAll("\\p{Cntrl}", "\uFFFD"); // PostgreSQL keeps no NUL, and no reader wants the others
        return all.substring(0, Math.min(all.length(), LONGEST_CRITERIA));
    }

    private static String trace() {
        return Span.current().getSpanContext().isValid()
                ? Span.current().getSpanContext().getTraceId()
                : null;
    }
}
