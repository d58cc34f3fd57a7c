/** Who looks after which customer, in services that are told so by customer-service; it decides who may see them. */
package io.perennial.belonging;
