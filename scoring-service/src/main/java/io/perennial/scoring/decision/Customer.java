package io.perennial.scoring.decision;

import io.perennial.contract.CustomerType;
import java.time.LocalDate;

/** What scoring needs to know of the customer file. */
public record Customer(CustomerType type, LocalDate since) {}
