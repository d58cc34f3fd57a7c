package io.perennial.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to reach one database of a service, and as whom. Whoever changes the schema owns it and does nothing else; calls come in
 * as a role that sees what the caller may see; what the service does by itself, for no caller, it does as a role that sees all.
 *
 * @param url JDBC URL
 * @param owner who makes and changes the tables
 * @param calls who works for callers: row-level security applies to them
 * @param own who works for the service itself: they hear and tell events, and do what is due at night
 */
public record Database(String url, Login owner, Login calls, Login own) {

    /** A role, and its password. */
    public record Login(String user, String password) {}

    /** What a service is told, so that it finds this database. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.jdbc.url", url);
        settings.put("quarkus.datasource.username", calls.user);
        settings.put("quarkus.datasource.password", calls.password);
        settings.put("quarkus.datasource.own.username", own.user);
        settings.put("quarkus.datasource.own.password", own.password);
        settings.put("quarkus.flyway.username", owner.user);
        settings.put("quarkus.flyway.password", owner.password);
        return settings;
    }

    /** The same database, reached by another way. */
    public Database at(String otherUrl) {
        return new Database(otherUrl, owner, calls, own);
    }
}
