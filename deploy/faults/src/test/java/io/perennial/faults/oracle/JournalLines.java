package io.perennial.faults.oracle;

/** Lines of a journal, as clients write them. */
final class JournalLines {

    private JournalLines() {}

    static String payment(String op) {
        return intent(
                "INTERACTION",
                op,
                "\"customer\":\"" + SmallBank.CUSTOMER + "\"",
                "{\"kind\":\"TRANSACTION\",\"direction\":\"INBOUND\",\"amount\":\"-20.00\",\"occurredAt\":\"2026-03-31T02:00:00Z\"}");
    }

    static String outcome(String op, String outcome, String id) {
        return "{\"op\":\"%s\",\"outcome\":\"%s\",\"id\":\"%s\"}".formatted(op, outcome, id);
    }

    static String intent(String what, String op, String whom, String body) {
        return "{\"op\":\"%s\",\"round\":1,\"what\":\"%s\",%s,\"body\":%s}".formatted(op, what, whom, body);
    }
}
