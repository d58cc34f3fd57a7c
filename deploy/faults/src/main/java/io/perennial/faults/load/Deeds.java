package io.perennial.faults.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** What customers do: bodies of interactions and complaints, without the customer. */
final class Deeds {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> KINDS = List.of(
            "TRANSACTION",
            "TRANSACTION",
            "TRANSACTION",
            "TRANSACTION",
            "PURCHASE",
            "REPAYMENT",
            "LOGIN",
            "LOGIN",
            "ENQUIRY",
            "SURVEY_RESPONSE");
    private static final List<String> CHANNELS = List.of("BRANCH", "MOBILE_APP", "WEB", "PHONE", "ATM");
    private static final List<String> STAGES =
            List.of("POTENTIAL", "DEVELOPMENT", "GROWTH", "MATURE", "DECLINE", "TERMINATED");
    private static final int LATE_DAYS = 6;

    private final LocalDate today;

    Deeds(LocalDate today) {
        this.today = today;
    }

    /** Anything; one in four is heard of some days late. */
    ObjectNode some(Random random) {
        String kind = pick(KINDS, random);
        LocalDate day = random.nextInt(4) == 0 ? today.minusDays(random.nextInt(LATE_DAYS)) : today;
        ObjectNode deed = JSON.createObjectNode()
                .put("kind", kind)
                .put("channel", pick(CHANNELS, random))
                .put("direction", random.nextInt(10) == 0 ? "OUTBOUND" : "INBOUND")
                .put("occurredAt", at(day, random));
        switch (kind) {
            case "TRANSACTION", "REPAYMENT" ->
                deed.put("amount", amount(random)).put("currency", "CNY");
            case "PURCHASE" -> deed.put("product", "P" + random.nextInt(5));
            case "SURVEY_RESPONSE" -> deed.put("rating", 1 + random.nextInt(5));
            default -> {}
        }
        return deed;
    }

    /** A complaint of today. */
    ObjectNode complaint(Random random) {
        return JSON.createObjectNode()
                .put("channel", pick(CHANNELS, random))
                .put("severity", pick(List.of("LOW", "MEDIUM", "HIGH"), random))
                .put("cause", "FEES")
                .put("occurredAt", at(today, random));
    }

    static String someStage(Random random) {
        return pick(STAGES, random);
    }

    private static String at(LocalDate day, Random random) {
        return day.atTime(1, random.nextInt(60), random.nextInt(60))
                .atZone(ZONE)
                .toInstant()
                .toString();
    }

    private static String amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(100_000) - 50_000L, 2).toPlainString();
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
