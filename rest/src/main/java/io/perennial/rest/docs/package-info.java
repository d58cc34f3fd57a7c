/** What every service's OpenAPI document says without being told by each endpoint. */
package io.perennial.rest.docs;
