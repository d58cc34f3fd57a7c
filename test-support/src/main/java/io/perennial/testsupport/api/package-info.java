/** A service's OpenAPI document, read and tried out as by somebody outside. */
package io.perennial.testsupport.api;
