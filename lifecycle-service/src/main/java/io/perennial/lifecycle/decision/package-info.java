/** What follows from what, and nothing else: no database, no clock, no framework. */
package io.perennial.lifecycle.decision;
