package io.perennial.local;

import io.perennial.embedded.Database;
import io.perennial.embedded.PostgresRoles;
import java.sql.SQLException;

/** A PostgreSQL that somebody else runs: its databases and roles are used, and made where they are missing. */
final class GivenPostgres {

    private final String server;
    private final String user;
    private final PostgresRoles roles;

    GivenPostgres(Settings settings) {
        String url = settings.text(Setting.POSTGRES);
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new Refused("-D" + Setting.POSTGRES.key() + " must look like jdbc:postgresql://host:5432/");
        }
        this.server = url.endsWith("/") ? url : url + "/";
        this.user = settings.text(Setting.POSTGRES_USER);
        this.roles = new PostgresRoles(server, user, settings.text(Setting.POSTGRES_PASSWORD));
    }

    Database database(String name) {
        try {
            return roles.database(name);
        } catch (SQLException e) {
            throw new Refused("PostgreSQL at " + server + " does not give " + user + " the database " + name
                    + " and its roles: " + e.getMessage());
        }
    }
}
