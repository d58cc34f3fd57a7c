/**
 * Who looked at or changed what, and why: written with the deed, never changed, linked so that a change shows. Read {@link
 * io.perennial.audit.AuditTrail} first.
 */
package io.perennial.audit;
