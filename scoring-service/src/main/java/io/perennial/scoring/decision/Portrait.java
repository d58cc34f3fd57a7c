package io.perennial.scoring.decision;

import io.perennial.contract.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A customer as of the end of one day, with what explains the scores.
 *
 * @param churnRisk null while there is none
 * @param tierSince since when the tier holds
 * @param volume90d sum of the absolute amounts of value interactions in 90 days
 * @param volume365d the same in 365 days
 */
public record Portrait(
        LocalDate day,
        Facts facts,
        ChurnRisk churnRisk,
        LocalDate tierSince,
        BigDecimal volume90d,
        BigDecimal volume365d) {}
