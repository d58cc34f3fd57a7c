/** Measures what the whole bank on one machine costs, beside a floor. */
package io.perennial.bench;
