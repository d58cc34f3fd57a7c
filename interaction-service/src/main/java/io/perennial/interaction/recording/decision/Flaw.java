package io.perennial.interaction.recording.decision;

/**
 * Why an interaction cannot be recorded as it is.
 *
 * @param pointer JSON pointer to the field at fault
 */
public record Flaw(String pointer, Code code) {

    /** What is wrong. Bank events are parked under the name; callers read the word. Never rename, never reuse. */
    public enum Code {
        MISSING_FIELD("required"),
        AMBIGUOUS_CUSTOMER("ambiguous-customer"),
        TIME_OUT_OF_RANGE("time-out-of-range"),
        CURRENCY_UNKNOWN("currency-unknown"),
        AMOUNT_OUT_OF_RANGE("amount-out-of-range"),
        NUMBER_OUT_OF_RANGE("out-of-range"),
        INVALID_TEXT("invalid-text");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /** As it stands in the errors of a problem. */
        public String word() {
            return word;
        }
    }
}
