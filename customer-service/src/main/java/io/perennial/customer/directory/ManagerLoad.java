package io.perennial.customer.directory;

/**
 * How much a relationship manager (客户经理) has to look after.
 *
 * @param manager the bank's code of the manager
 * @param customers number of customers assigned, of all types
 */
record ManagerLoad(String manager, long customers, long individuals, long companies, long publicBodies) {}
