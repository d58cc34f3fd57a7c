/** Whose eyes the database is seen with: a caller's, or the service's own. Read {@link io.perennial.database.OwnWork} first. */
package io.perennial.database;
