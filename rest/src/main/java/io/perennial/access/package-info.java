/** Who calls, and what they may do. Read {@link io.perennial.access.Rights} first. */
package io.perennial.access;
