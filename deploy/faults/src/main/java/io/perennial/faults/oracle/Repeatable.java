package io.perennial.faults.oracle;

/** Answers to repeated requests, as the clients found them. */
final class Repeatable implements Check {

    @Override
    public void of(Evidence evidence, Findings findings) {
        evidence.deeds().forEach(deed -> deed.wrongs()
                .forEach(what -> findings.report(Invariant.I20, "%s: %s", deed.op(), what)));
    }
}
