/** The bank's fights for customers who are leaving it (挽留), kept as the believed lives tell them. */
package io.perennial.lifecycle.retention;
