/**
 * Customers who were forgotten: each service hears of it, forgets what it keeps of them, and can say so. And those whom the law
 * does not let the bank forget yet: nothing is done with them but to store what is reported.
 */
package io.perennial.erasure;
