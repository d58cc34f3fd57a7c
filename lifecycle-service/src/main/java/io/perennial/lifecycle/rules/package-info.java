/** The rules of the business: decision tables (DMN) in versions, checked before they are let in, evaluated by a library. */
package io.perennial.lifecycle.rules;
