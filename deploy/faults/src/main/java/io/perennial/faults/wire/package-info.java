/** The wires between services, databases and broker: they can be cut, and what is said over them can be heard. */
package io.perennial.faults.wire;
