/** Bugs that are planted to see whether the oracle finds them: patches, applied to a copy of the sources, never to the sources. */
package io.perennial.faults.planted;
