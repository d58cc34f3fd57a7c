package io.perennial.testsupport.api;

import io.perennial.embedded.IssuedTokens;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens of {@link io.perennial.testsupport.Staff}, from the issuer that the application under test believes. */
public final class Tokens {

    private static final Map<String, IssuedTokens> ISSUERS = new ConcurrentHashMap<>();

    private Tokens() {}

    /** The header {@code Authorization} of somebody. */
    public static String bearer(String name) {
        String issuer = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        return ISSUERS.computeIfAbsent(issuer, address -> new IssuedTokens(URI.create(address)))
                .bearer(name);
    }
}
