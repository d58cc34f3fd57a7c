package io.perennial.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value lies. It is part of the seal: a value that is copied to another row, column or table does not open there.
 *
 * @param row id of the row
 */
public record Place(String table, String column, UUID row) {

    byte[] bytes() {
        return (table + '|' + column + '|' + row).getBytes(StandardCharsets.UTF_8);
    }
}
