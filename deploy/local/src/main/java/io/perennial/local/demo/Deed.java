package io.perennial.local.demo;

import java.util.Map;

/** What customers do on the day that is played: bodies of {@code POST /v1/interactions}, without the customer. */
final class Deed {

    private Deed() {}

    static Map<String, Object> opensAccount(String deposit) {
        return Map.of(
                "kind",
                "ACCOUNT_OPENED",
                "channel",
                "BRANCH",
                "direction",
                "INBOUND",
                "amount",
                deposit,
                "currency",
                "CNY",
                "product",
                "CURRENT_ACCOUNT");
    }

    static Map<String, Object> closesAccount(String payOut) {
        return Map.of(
                "kind",
                "ACCOUNT_CLOSED",
                "channel",
                "BRANCH",
                "direction",
                "INBOUND",
                "amount",
                payOut,
                "currency",
                "CNY",
                "product",
                "CURRENT_ACCOUNT");
    }

    static Map<String, Object> pays(String amount) {
        return Map.of(
                "kind",
                "TRANSACTION",
                "channel",
                "MOBILE_APP",
                "direction",
                "INBOUND",
                "amount",
                amount,
                "currency",
                "CNY");
    }

    static Map<String, Object> buys(String product) {
        return Map.of("kind", "PURCHASE", "channel", "MOBILE_APP", "direction", "INBOUND", "product", product);
    }

    static Map<String, Object> complains() {
        return Map.of("kind", "COMPLAINT", "channel", "CALL_CENTRE", "direction", "INBOUND", "cause", "FEES");
    }
}
