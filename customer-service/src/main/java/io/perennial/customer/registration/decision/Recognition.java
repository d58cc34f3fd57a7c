package io.perennial.customer.registration.decision;

import io.perennial.contract.IdentifierType;
import java.util.List;
import java.util.UUID;

/**
 * Whether somebody who is to be registered is known already, by the identifiers that they bring.
 *
 * <p>The bank's own customer number says who somebody is. Without one, somebody is known if all identifiers lead to the
 * same customer. If only some do, or to different ones, it takes a person to look.
 */
public sealed interface Recognition {

    /** Nobody has these identifiers. */
    record Unknown() implements Recognition {}

    /**
     * It is this customer.
     *
     * @param index which of the identifiers says so, from 0; the first if several do
     */
    record Known(UUID customerId, int index) implements Recognition {}

    /**
     * An identifier is taken by somebody who need not be the same.
     *
     * @param index which of the identifiers, from 0
     */
    record Taken(int index) implements Recognition {}

    /**
     * One identifier that somebody brings.
     *
     * @param owner the customer to whom it leads, null if to none
     */
    record Brought(IdentifierType type, UUID owner) {}

    /** Recognises somebody by what they bring. */
    static Recognition of(List<Brought> identifiers) {
        List<Brought> owned =
                identifiers.stream().filter(i -> i.owner() != null).toList();
        if (owned.isEmpty()) {
            return new Unknown();
        }
        List<Brought> numbers = owned.stream()
                .filter(i -> i.type() == IdentifierType.CUSTOMER_NO)
                .toList();
        boolean enough = !numbers.isEmpty() || owned.size() == identifiers.size();
        List<Brought> proof = numbers.isEmpty() ? owned : numbers;
        Brought first = proof.get(0);
        boolean unanimous = proof.stream().allMatch(i -> i.owner().equals(first.owner()));
        return enough && unanimous
                ? new Known(first.owner(), identifiers.indexOf(first))
                : new Taken(identifiers.indexOf(owned.get(0)));
    }
}
