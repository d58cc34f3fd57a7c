package io.perennial.customer.erasure.decision;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How long the law has a bank remember a customer: as long as there are contracts, and some years after the last of them ended
 * (反洗钱法: ten years since 2025). Until then processing can be restricted (个人信息保护法, article 47).
 */
public final class LegalHold {

    private LegalHold() {}

    /** A contract, as last reported. */
    public record Contract(boolean open, LocalDate asOf) {}

    /**
     * The first day on which a customer may be forgotten.
     *
     * @param contracts all that they ever had
     * @param years after the last contract ended
     * @return empty as long as a contract is open; the beginning of time if there never was one
     */
    public static Optional<LocalDate> endsOn(Collection<Contract> contracts, Period years) {
        if (contracts.stream().anyMatch(Contract::open)) {
            return Optional.empty();
        }
        return Optional.of(contracts.stream()
                .map(Contract::asOf)
                .max(Comparator.naturalOrder())
                .map(ended -> ended.plus(years))
                .orElse(LocalDate.MIN));
    }
}
