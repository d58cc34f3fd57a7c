package io.perennial.customer.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One change of a customer file.
 *
 * @param at when it was committed
 * @param client who changed it
 * @param source the way in: REST or IMPORT
 */
public record ChangeView(UUID id, Instant at, String client, String source, List<Field> fields) {

    /** The same without what the fields said. */
    public ChangeView hidden() {
        return new ChangeView(
                id,
                at,
                client,
                source,
                fields.stream()
                        .map(field -> new Field(field.field(), null, null))
                        .toList());
    }

    /**
     * A field that changed.
     *
     * @param field its name; a field within a field after a dot
     * @param from what it was, left out if it was empty; identifiers are masked
     * @param to what it is, left out if it is empty
     */
    public record Field(String field, Object from, Object to) {}
}
