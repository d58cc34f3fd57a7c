package io.perennial.access;

import io.perennial.rest.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as their token says. Nothing else is believed: no header, no field of a body. */
@RequestScoped
public class Caller {

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The name under which their doings are kept: of a person the user name, of a machine its client id.
     *
     * @throws Problem 403 if the token names nobody in 1 to 64 printable ASCII characters
     */
    public String name() {
        return Stream.of("preferred_username", "azp", Claims.sub.name())
                .flatMap(claim -> claim(claim).stream())
                .filter(name -> NAME.matcher(name).matches())
                .findFirst()
                .orElseThrow(() -> new Problem(403, "forbidden", "The token does not say who you are."));
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.claim(name) : Optional.empty();
    }
}
