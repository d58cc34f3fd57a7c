package io.perennial.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One generated customer of the day: the same number on the same day is the same customer, so that playing the day twice
 * changes nothing.
 */
record Resident(Persona persona, int number, LocalDate day) {

    private static final List<String> FAMILY = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴");
    private static final List<String> GIVEN = List.of("伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "洋", "秀英");
    private static final List<String> BRANCHES = List.of("SH-01", "BJ-02", "GZ-03");

    /** The customer number at the bank. */
    String customerNo() {
        return "%s-%s-%03d".formatted(day, persona, number);
    }

    /** The account, by which the bank's systems name the customer. */
    String account() {
        return "6222%04d%02d%02d%02d%04d"
                .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), persona.ordinal(), number);
    }

    /** The body of the registration. */
    Map<String, Object> registration() {
        return Map.of(
                "type", "INDIVIDUAL",
                "name", FAMILY.get(number % FAMILY.size()) + GIVEN.get((number / FAMILY.size()) % GIVEN.size()),
                "customerSince", persona.since(day).toString(),
                "homeBranch", BRANCHES.get(number % BRANCHES.size()),
                "manager", "M-%02d".formatted(number % 7),
                "identifiers",
                        List.of(
                                Map.of("type", "CUSTOMER_NO", "value", customerNo()),
                                Map.of("type", "ACCOUNT", "value", account())));
    }
}
