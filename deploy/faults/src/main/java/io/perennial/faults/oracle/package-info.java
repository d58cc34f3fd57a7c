/**
 * Says whether the bank kept its word. It reads what the clients wrote down, the topics by a consumer of its own, and the four
 * databases by plain SQL; it recomputes what follows by code of its own and shares none with the services.
 */
package io.perennial.faults.oracle;
