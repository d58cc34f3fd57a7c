/** What every REST endpoint of the services may use: refusals, idempotent POST, pages, versions, streams of lines. */
package io.perennial.rest;
