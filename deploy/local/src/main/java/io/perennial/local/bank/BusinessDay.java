package io.perennial.local.bank;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What day it is for the bank, as its services say.
 *
 * @param zone in which its days begin
 */
public record BusinessDay(LocalDate date, ZoneId zone) {}
