/** Reads what callers send: exactly, and within limits. */
package io.perennial.rest.json;
