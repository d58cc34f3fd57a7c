/**
 * Personal data as it lies in the database: sealed, each piece under its customer's key and for its own place. Read {@link
 * io.perennial.vault.Vault} first.
 */
package io.perennial.vault;
