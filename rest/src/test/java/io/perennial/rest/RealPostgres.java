package io.perennial.rest;

import io.perennial.embedded.Directories;
import io.perennial.embedded.LocalIssuer;
import io.perennial.embedded.LocalPostgres;
import io.perennial.testsupport.Staff;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** An empty PostgreSQL and an issuer of tokens for each start of the application. No broker: this module tells nobody anything. */
public final class RealPostgres implements QuarkusTestResourceLifecycleManager {

    private Path directory;
    private LocalPostgres postgres;
    private LocalIssuer issuer;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("perennial-rest-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postgres = LocalPostgres.startUnsafeButFast(directory, 0);
        issuer = LocalIssuer.start(0, directory.resolve("issuer-key"), Staff.SERVICES, Staff.people());
        Map<String, String> settings = new HashMap<>(postgres.database("rest").settings());
        settings.put("quarkus.oidc.auth-server-url", issuer.address().toString());
        settings.put("test.issuer-key", directory.resolve("issuer-key").toString());
        return settings;
    }

    @Override
    public void stop() {
        issuer.close();
        postgres.crash();
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
