package io.perennial.customer.history.decision;

/**
 * One field that changed.
 *
 * @param field its name, with a dot for a field within a field: {@code profile.occupation}
 * @param from what it was, as JSON has it; null if it was empty
 * @param to what it is, as JSON has it; null if it is empty
 */
public record FieldChange(String field, Object from, Object to) {

    /** Names the field only: its values are personal data. */
    @Override
    public String toString() {
        return field;
    }
}
