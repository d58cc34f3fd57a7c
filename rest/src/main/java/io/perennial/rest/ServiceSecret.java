package io.perennial.rest;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a service knows and its database does not. Keys of fingerprints are derived from it, one for each purpose, so that none of
 * them serves another. Without it, or with one that is malformed, a service does not start.
 */
@Startup
@ApplicationScoped
public class ServiceSecret {

    private static final String NAME = "perennial.secret";
    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F]{64}");

    private final KeyedHash root;

    ServiceSecret(@ConfigProperty(name = "perennial.secret") Optional<String> hex) {
        root = new KeyedHash(bytes(hex));
    }

    /**
     * A keyed hash of its own for a purpose.
     *
     * @param purpose never rename it: what was kept under it would be unknown
     */
    public KeyedHash hashFor(String purpose) {
        return new KeyedHash(root.of(("perennial " + purpose).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(Optional<String> hex) {
        String digits = hex.map(String::strip)
                .orElseThrow(() -> new IllegalStateException(
                        NAME + " is not set: 64 hexadecimal digits, the same for all replicas (openssl rand -hex 32)"));
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalStateException(NAME + " must be 64 hexadecimal digits"); // the value goes into no log
        }
        return HexFormat.of().parseHex(digits);
    }
}
