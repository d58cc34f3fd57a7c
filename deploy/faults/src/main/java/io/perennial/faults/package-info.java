/** Breaks the bank on purpose and counts: rounds of load and faults, drawn from a seed and judged by an oracle. */
package io.perennial.faults;
