package io.perennial.outbox;

import io.perennial.contract.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A row of an answer, read by column name. Null columns are null, except where a primitive is returned. */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public UUID uuid(String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    public String string(String column) throws SQLException {
        return rows.getString(column);
    }

    public LocalDate date(String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public BigDecimal decimal(String column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    /** The number, or null. */
    public Integer integer(String column) throws SQLException {
        return rows.getObject(column, Integer.class);
    }

    /** The number; 0 for null. */
    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    /** The flag; false for null. */
    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return rows.getBytes(column);
    }

    /** The elements of a {@code text[]}; empty for null. */
    public List<String> strings(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** The member of an enumeration, by name, or null. */
    public <E extends Enum<E>> E word(String column, Class<E> words) throws SQLException {
        String name = rows.getString(column);
        return name == null ? null : Enum.valueOf(words, name);
    }

    /** A {@code json} or {@code jsonb} column as a value of ours, or null. */
    public <T> T json(String column, Class<T> type) throws SQLException {
        String text = rows.getString(column);
        try {
            return text == null ? null : Wire.json().readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
