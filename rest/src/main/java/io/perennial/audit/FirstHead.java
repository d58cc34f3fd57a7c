package io.perennial.audit;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Writes down where the chain ends, once for each database, as a migration in Java: it takes the service's secret, which SQL does
 * not know. Nobody writes a head later where there is none: whoever removes one would be helped.
 */
@ApplicationScoped
class FirstHead implements FlywayConfigurationCustomizer, JavaMigration {

    private final Heads heads;

    FirstHead(Heads heads) {
        this.heads = heads;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(this);
    }

    @Override
    public void migrate(Context context) throws SQLException {
        heads.begin(context.getConnection(), AuditChain.lastLink(context.getConnection()));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0.11");
    }

    @Override
    public String getDescription() {
        return "audit head begins";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
