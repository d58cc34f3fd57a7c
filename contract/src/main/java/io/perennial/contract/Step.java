package io.perennial.contract;

import java.time.LocalDate;

/**
 * One day of a customer's life on which something changed that a stage rule may ask for.
 *
 * @param day a date in the bank's zone
 * @param facts all facts as of the end of that day; of the current day: as of now
 */
public record Step(LocalDate day, Facts facts) {}
