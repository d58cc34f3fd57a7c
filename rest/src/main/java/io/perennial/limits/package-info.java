/** How often staff may call: more than a person needs, less than a program that tries out who is a customer. */
package io.perennial.limits;
