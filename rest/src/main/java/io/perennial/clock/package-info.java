/** The day that the bank works on. The only place that asks the machine for the time. */
package io.perennial.clock;
