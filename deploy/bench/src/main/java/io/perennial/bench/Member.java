package io.perennial.bench;

/**
 * A registered customer.
 *
 * @param id as the services know them
 * @param account as the bank's other systems know them
 */
record Member(String id, String account) {}
