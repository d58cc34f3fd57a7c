package io.perennial.customer.file;

import io.agroal.api.AgroalDataSource;
import io.perennial.database.Connections;
import io.perennial.database.OwnWork;
import io.quarkus.agroal.DataSource;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.customized.QuarkusConnectionProvider;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Entities, too, are seen with the eyes of who asks: Hibernate's "tenants" are the two roles that work on the database. */
@PersistenceUnitExtension
@ApplicationScoped
class EntityConnections implements TenantResolver, TenantConnectionResolver {

    private static final String CALLS = "calls";

    private final AgroalDataSource calls;
    private final AgroalDataSource own;

    EntityConnections(AgroalDataSource calls, @DataSource(Connections.OWN) AgroalDataSource own) {
        this.calls = calls;
        this.own = own;
    }

    @Override
    public String getDefaultTenantId() {
        return CALLS;
    }

    @Override
    public String resolveTenantId() {
        return OwnWork.isNow() ? Connections.OWN : CALLS;
    }

    @Override
    public ConnectionProvider resolve(String tenantId) {
        return new QuarkusConnectionProvider(tenantId.equals(Connections.OWN) ? own : calls);
    }
}
