package io.perennial.clock;

import io.perennial.database.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The business date in this service's database. */
@ApplicationScoped
class BusinessDates {

    private static final String READ = "select day from business_date";
    private static final String MOVE = """
            insert into business_date (day, moved_at) values (?, ?)
            on conflict (only_one) do update set day = excluded.day, moved_at = excluded.moved_at
            where business_date.day <= excluded.day""";

    private final Connections database;

    BusinessDates(Connections database) {
        this.database = database;
    }

    Optional<LocalDate> read() {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(READ);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
            }
        });
    }

    /** False, and nothing changed, if a later day is set. */
    boolean moveTo(LocalDate day, Instant at) {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
                statement.setObject(1, day);
                statement.setObject(2, at.atOffset(ZoneOffset.UTC));
                return statement.executeUpdate() == 1;
            }
        });
    }
}
