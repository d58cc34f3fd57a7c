/** The lives of the customers: told on by every score, looked at again when a time has come, shown and explained. */
package io.perennial.lifecycle.stages;
