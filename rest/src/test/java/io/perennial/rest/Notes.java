package io.perennial.rest;

import io.perennial.contract.Ids;
import io.perennial.database.Connections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Notes in the database, as a service would keep them. */
@ApplicationScoped
class Notes {

    record Row(UUID id, String text, BigDecimal amount, long version) {}

    private final Connections database;

    Notes(Connections database) {
        this.database = database;
    }

    @Transactional
    public UUID add(Note note) {
        UUID id = Ids.next();
        update("insert into note (id, text, amount) values (?, ?, ?)", id, note.text(), note.amount());
        return id;
    }

    @Transactional
    public List<UUID> addAll(List<Note> notes) {
        return notes.stream().map(this::add).toList();
    }

    @Transactional
    public boolean change(UUID id, long version, String text) {
        return update("update note set text = ?, version = version + 1 where id = ? and version = ?", text, id, version)
                == 1;
    }

    List<Row> read(String condition, Object... arguments) {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select * from note " + condition)) {
                set(statement, arguments);
                List<Row> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(new Row(
                                row.getObject("id", UUID.class),
                                row.getString("text"),
                                row.getBigDecimal("amount"),
                                row.getLong("version")));
                    }
                }
                return rows;
            }
        });
    }

    int update(String sql, Object... arguments) {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                set(statement, arguments);
                return statement.executeUpdate();
            }
        });
    }

    private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
