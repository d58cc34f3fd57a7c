package io.perennial.lifecycle.rules;

/**
 * What is wrong with an uploaded model.
 *
 * @param rule id of the row, null if it concerns the model as a whole
 * @param code stable code, for instance illegal-move
 * @param detail what is wrong and what to do
 */
record Fault(String rule, String code, String detail) {

    static Fault of(String code, String detail) {
        return new Fault(null, code, detail);
    }
}
