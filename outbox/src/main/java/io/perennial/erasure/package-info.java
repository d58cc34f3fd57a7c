/** Customers who were forgotten: each service hears of it, forgets what it keeps of them, and can say so. */
package io.perennial.erasure;
