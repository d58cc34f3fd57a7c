/** Customers with whom nothing is done but to store what is reported: they asked for it, or the law does not let the bank forget them yet. */
package io.perennial.customer.restriction;
