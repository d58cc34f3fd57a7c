/** Customers are forgotten where they have a right to it and the law allows it, and get it in writing. */
package io.perennial.customer.erasure;
