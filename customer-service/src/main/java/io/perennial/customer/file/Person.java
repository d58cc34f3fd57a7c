package io.perennial.customer.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.perennial.contract.Wire;
import io.perennial.vault.Keyring;
import io.perennial.vault.Place;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * What makes a customer a certain person or company. It lies sealed under the customer's key.
 *
 * @param name of the person, company or body
 * @param profile what the bank knows of them
 */
public record Person(String name, Profile profile) {

    /** As it lies in the customer's row. */
    public byte[] sealed(UUID customerId, Keyring keys) {
        return keys.seal(customerId, place(customerId), new String(Wire.write(this), StandardCharsets.UTF_8));
    }

    /** As it was before it was sealed; empty if the customer is to be forgotten. */
    public static Optional<Person> opened(UUID customerId, byte[] sealed, Keyring keys) {
        return keys.open(customerId, place(customerId), sealed).map(Person::read);
    }

    private static Person read(String json) {
        try {
            return Wire.json().readValue(json, Person.class);
        } catch (JsonProcessingException e) {
            // its message would quote what it read
            throw new IllegalStateException("personal data of a customer cannot be read: " + e.getClass());
        }
    }

    private static Place place(UUID customerId) {
        return new Place("customer", "personal", customerId);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Person";
    }
}
