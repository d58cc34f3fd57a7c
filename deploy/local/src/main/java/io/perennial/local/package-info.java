/** Runs everything on one machine: PostgreSQL, Kafka and the four services, each a process of its own. */
package io.perennial.local;
