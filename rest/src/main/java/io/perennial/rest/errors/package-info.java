/** Makes a refusal in one shape of whatever was thrown. */
package io.perennial.rest.errors;
