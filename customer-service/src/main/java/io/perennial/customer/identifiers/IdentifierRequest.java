package io.perennial.customer.identifiers;

import io.perennial.contract.Identifier;
import io.perennial.contract.IdentifierType;
import io.perennial.rest.CleanText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a bank system names a customer. Personal data: only ever in the body of a request.
 *
 * @param type what kind of identifier it is
 * @param value spaces and dashes in numbers and the case of mail addresses do not matter
 */
@Schema(examples = "{\"type\": \"PHONE\", \"value\": \"138 1234 5678\"}")
public record IdentifierRequest(
        @NotNull IdentifierType type,
        @NotBlank @CleanText(max = 256) String value) {

    /** In the words of the contract. */
    public Identifier identifier() {
        return new Identifier(type, value);
    }

    /** Names the type only. */
    @Override
    public String toString() {
        return identifier().toString();
    }
}
