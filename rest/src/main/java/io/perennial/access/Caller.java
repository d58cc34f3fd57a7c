package io.perennial.access;

import io.perennial.rest.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as their token says. Nothing else is believed: no header, no field of a body. */
@RequestScoped
public class Caller {

    /** A header in which callers may say why they want to know. */
    public static final String REASON = "X-Reason";

    private static final int LONGEST_REASON = 200;

    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final RightsTable TABLE = RightsTable.shipped();

    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private Scope scope;

    Caller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /**
     * The name under which their doings are kept: of a person the user name, of a machine its client id, before which Keycloak
     * puts {@code service-account-}.
     *
     * @throws Problem 403 if the token names nobody in 1 to 64 printable ASCII characters
     */
    public String name() {
        return Stream.of("preferred_username", "azp", Claims.sub.name())
                .flatMap(claim -> claim(claim).stream())
                .filter(name -> WORD.matcher(name).matches())
                .findFirst()
                .orElseThrow(() -> new Problem(403, "forbidden", "The token does not say who you are."));
    }

    /** Which customers they may see, by their roles and by the claims {@code branches} and {@code manager}. */
    public Scope scope() {
        if (scope == null) {
            Set<String> branches = texts("branches").stream()
                    .filter(code -> WORD.matcher(code).matches())
                    .collect(Collectors.toUnmodifiableSet());
            Optional<String> manager =
                    claim("manager").filter(code -> WORD.matcher(code).matches());
            scope = TABLE.scope(identity.getRoles(), branches, manager);
        }
        return scope;
    }

    /** Whether they are shown who customers are. */
    public boolean seesPersons() {
        return switch (TABLE.disclosure(identity.getRoles())) {
            case CLEAR -> true;
            case FOR_A_REASON -> reason().isPresent();
            case MASKED -> false;
        };
    }

    /** Why they call, if they said so in the header {@link #REASON}. */
    public Optional<String> reason() {
        return Optional.ofNullable(headers.getHeaderString(REASON))
                .filter(text -> !text.isBlank())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)));
    }

    private Optional<String> claim(String name) {
        return token().flatMap(token -> token.<Object>claim(name)).flatMap(Caller::text);
    }

    private List<String> texts(String name) {
        return token().flatMap(token -> token.<Object>claim(name)).stream()
                .filter(Collection.class::isInstance)
                .flatMap(claim -> ((Collection<?>) claim).stream())
                .flatMap(one -> text(one).stream())
                .toList();
    }

    /** A claim is a text of Java's or of JSON's, as the provider gave it. */
    private static Optional<String> text(Object claim) {
        return claim instanceof String text
                ? Optional.of(text)
                : claim instanceof JsonString json ? Optional.of(json.getString()) : Optional.empty();
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
