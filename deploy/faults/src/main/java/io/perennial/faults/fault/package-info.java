/** What can go wrong, by its number in the plan, and when it does in a round. */
package io.perennial.faults.fault;
