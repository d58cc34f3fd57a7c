/**
 * A real PostgreSQL and a real Kafka on this machine, without Docker and without installing anything: for the local run, the
 * tests, the measurements and the fault tests. Listens on 127.0.0.1 only; not meant for production.
 */
package io.perennial.embedded;
