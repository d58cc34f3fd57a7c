package io.perennial.audit;

/** The last line of an export: where the chain ended when it began. */
record ExportedHead(Head head) {

    static final String BEGINS = "{\"head\":";
}
