package io.perennial.contract;

/**
 * How a bank system names a customer. Personal data: never logged, never in a key, header or URL.
 *
 * @param type what kind of identifier it is
 * @param value as the source writes it; compared after normalisation, see {@link IdentifierHash}
 */
public record Identifier(IdentifierType type, String value) {

    /** Names the type only, so that no log line can give the value away. */
    @Override
    public String toString() {
        return type + ":***";
    }
}
