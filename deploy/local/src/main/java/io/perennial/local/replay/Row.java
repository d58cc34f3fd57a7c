package io.perennial.local.replay;

import io.perennial.local.Refused;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A row of a file, by column name. What it lacks, or what cannot be understood in it, is told with file and line. The line is
 * kept as it was and taken apart when somebody asks: there may be a million of them.
 */
record Row(String file, int number, List<String> columns, String line) {

    private static final int WOMEN = 50;

    Row {
        if (values(line).size() != columns.size()) {
            throw new Refused("%s, line %d has %d values instead of %d"
                    .formatted(file, number, values(line).size(), columns.size()));
        }
    }

    /** No value of these tables holds a separator or a quote of its own. */
    static List<String> values(String line) {
        return Arrays.asList(line.replace("\"", "").split("[,;]", -1));
    }

    /** What makes it the same row in another file; in an edition that does not tell, its own place. */
    String id(String table) {
        return has(table + "_id") ? text(table + "_id") : file + ":" + number;
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    String text(String column) {
        if (!has(column)) {
            throw new Refused(file + " has no column " + column);
        }
        return values(line).get(columns.indexOf(column));
    }

    BigDecimal number(String column) {
        return understood(column, BigDecimal::new);
    }

    /** A day, written 1993-07-05, 930705 or 930705 00:00:00. */
    LocalDate day(String column) {
        return understood(
                column, text -> text.contains("-") ? LocalDate.parse(text.substring(0, 10)) : lastCentury(text));
    }

    /** The birthday in a Czech birth number: the months of women are 50 later. */
    LocalDate birthday(String column) {
        return understood(column, text -> {
            int month = Integer.parseInt(text.substring(2, 4));
            return lastCentury(text.substring(0, 2) + "%02d".formatted(month % WOMEN) + text.substring(4));
        });
    }

    private static LocalDate lastCentury(String digits) {
        return LocalDate.parse("19" + digits.substring(0, 6), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private <T> T understood(String column, Function<String, T> meaning) {
        String text = text(column);
        try {
            return meaning.apply(text);
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Refused("%s, line %d has a %s that cannot be read: %s".formatted(file, number, column, text));
        }
    }
}
