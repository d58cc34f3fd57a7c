/** The load: workers in a closed loop, who write down what they are about to do and what became of it. */
package io.perennial.faults.load;
