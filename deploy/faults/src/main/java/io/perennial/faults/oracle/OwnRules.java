package io.perennial.faults.oracle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;

/**
 * The stage that the bank's rules lead to, by the oracle's own reading of them: as much as the customers of a round can come
 * to within their few days, without moves by hand.
 */
final class OwnRules {

    private static final int OFTEN = 3;
    private static final int SATISFIED = 3;
    private static final int TOO_MANY_COMPLAINTS = 2;

    private OwnRules() {}

    static String stageAfter(NavigableMap<LocalDate, DayCount> days) {
        String stage = "POTENTIAL";
        int value = 0;
        int complaints = 0;
        int ratings = 0;
        int ratingSum = 0;
        for (DayCount day : days.values()) {
            value += day.value();
            complaints += day.openComplaints();
            ratings += day.ratings();
            ratingSum += day.ratingSum();
            boolean content = ratings == 0 || ratingSum >= SATISFIED * ratings;
            stage = evening(stage, value, complaints, content);
        }
        return stage;
    }

    private static String evening(String morning, int value, int complaints, boolean content) {
        Set<String> held = new HashSet<>();
        String stage = morning;
        for (String next = next(stage, value, complaints, content);
                held.add(stage) && !held.contains(next);
                next = next(stage, value, complaints, content)) {
            stage = next;
        }
        return stage;
    }

    private static String next(String stage, int value, int complaints, boolean content) {
        return switch (stage) {
            case "POTENTIAL" -> value > 0 ? "DEVELOPMENT" : stage;
            case "DEVELOPMENT" -> {
                if (complaints >= TOO_MANY_COMPLAINTS) {
                    yield "DECLINE";
                }
                yield value >= OFTEN && content ? "GROWTH" : stage;
            }
            case "GROWTH" -> complaints >= TOO_MANY_COMPLAINTS ? "DECLINE" : stage;
            default -> stage;
        };
    }
}
