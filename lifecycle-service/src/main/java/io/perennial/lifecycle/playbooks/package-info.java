/** What the bank does in each stage and for each retention strategy, and what became of it. */
package io.perennial.lifecycle.playbooks;
