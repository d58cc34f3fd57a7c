package io.perennial.bench;

import io.perennial.local.Service;
import java.util.List;

/**
 * Rows of one table, as text.
 *
 * @param columns names of the columns that can be written
 * @param types their types
 * @param values per column the values of all rows
 */
record TableRows(Service service, String table, List<String> columns, List<String> types, List<String[]> values) {

    int count() {
        return values.get(0).length;
    }
}
