package io.perennial.interaction.recording;

/** The requests shown in the API's description; tests send them as they are. */
final class Examples {

    // both methods are one call in the API's description, so they say the same
    static final String SUMMARY = "Report an interaction, or many";
    static final String MEANING =
            "As JSON one. With a customer whom the bank has not registered yet it is kept (status WAITING) and recorded as "
                    + "soon as they are. A COMPLAINT opens a complaint of the same id.\n\n"
                    + "As NDJSON one per line; a result per line comes back while you send. A bad line spoils only itself. "
                    + "With an externalId in each line the stream can be sent again safely.";
    static final String TOLD_BEFORE =
            "Told before, under the same externalId. Of NDJSON a result for each line: 201 recorded or waiting, 200 told "
                    + "before, 4xx refused";

    static final String PURCHASE = """
            {
              "identifier": {"type": "PHONE", "value": "138 1234 5678"},
              "kind": "PURCHASE",
              "channel": "BRANCH",
              "amount": "-50000.00",
              "currency": "CNY",
              "product": "FUND-A",
              "contract": "ACC-1001",
              "staff": "M-17",
              "rating": 5,
              "notes": "Asked about funds for a child's education."
            }
            """;

    static final String STREAM = """
            [
              {"identifier": {"type": "CARD", "value": "6222 0200 0000 0001"}, "kind": "TRANSACTION", "channel": "ATM",
               "amount": "-300", "currency": "CNY", "contract": "ACC-1001", "externalId": "atm-1"},
              {"identifier": {"type": "CARD", "value": "6222 0200 0000 0001"}, "kind": "LOGIN", "channel": "MOBILE_APP",
               "externalId": "app-1"}
            ]
            """;

    static final String STREAM_RESULTS = """
            [
              {"line": 1, "status": 201, "id": "019aab3c-7d4e-7c11-9a52-5f0c3f1f2a10"},
              {"line": 2, "status": 201, "id": "019aab3c-7d4e-7c11-9a52-5f0c3f1f2a11"}
            ]
            """;

    static final String COMPLAINT = """
            {
              "identifier": {"type": "PHONE", "value": "138 1234 5678"},
              "channel": "CALL_CENTRE",
              "severity": "HIGH",
              "cause": "FEES",
              "text": "A fee was charged twice."
            }
            """;

    private Examples() {}
}
