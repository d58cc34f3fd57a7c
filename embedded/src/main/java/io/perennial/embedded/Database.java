package io.perennial.embedded;

/**
 * How to reach one database.
 *
 * @param url JDBC URL
 * @param user the role that owns the database
 * @param password that role's password
 */
public record Database(String url, String user, String password) {}
