package io.perennial.testsupport.broken.decision;

import org.assertj.core.api.Assertions;

/** A decision that leans on a library. */
class RuleWithFramework {
    final Class<?> dependency = Assertions.class;
}
