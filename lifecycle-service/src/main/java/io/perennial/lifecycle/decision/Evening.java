package io.perennial.lifecycle.decision;

import io.perennial.contract.Facts;
import java.time.LocalDate;

/**
 * Where a life stood at the end of a day, from which it can be told on.
 *
 * @param facts as known then; null before the customer is known
 */
public record Evening(LocalDate day, Facts facts, Standing standing) {

    private static final LocalDate BEFORE_ANY_BANK = LocalDate.of(1, 1, 1);

    /** Before everything. */
    public static Evening beforeAll() {
        return new Evening(BEFORE_ANY_BANK, null, Standing.unknown());
    }
}
