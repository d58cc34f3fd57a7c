/** The bank under fire: databases, broker and service instances as processes, and the supervisor that keeps them alive. */
package io.perennial.faults.bank;
