package io.perennial.customer.identifiers.decision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The Chinese resident identity number (公民身份号码, GB 11643): 18 characters with date of birth and check digit, or the
 * 15 digits issued before 1999. Foreigners' permanent residence cards have the same form since 2023.
 */
final class ResidentNumber {

    private static final Pattern LOOKS = Pattern.compile("\\d{15,20}|\\d{17}X");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private ResidentNumber() {}

    /** Whether a document number can only be meant as a resident number. */
    static boolean looksLikeOne(String number) {
        return LOOKS.matcher(number).matches();
    }

    /** Whether date and check digit are right. */
    static boolean isValid(String number) {
        return switch (number.length()) {
            case 15 -> hasDate("19" + number.substring(6, 12));
            case 18 -> hasDate(number.substring(6, 14)) && checkDigit(number) == number.charAt(17);
            default -> false;
        };
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static boolean hasDate(String yyyymmdd) {
        try {
            LocalDate.of(
                    Integer.parseInt(yyyymmdd.substring(0, 4)),
                    Integer.parseInt(yyyymmdd.substring(4, 6)),
                    Integer.parseInt(yyyymmdd.substring(6, 8)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
