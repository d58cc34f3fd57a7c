package io.perennial.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Readers that take a value in one form only, where Jackson's own would take several or read what no database can keep. */
final class ExactValues {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,18})?");
    private static final int MAX_SCALE = 18;
    private static final int MAX_DIGITS = 20;
    private static final int MAX_TIME = 40;

    private ExactValues() {}

    /** Text without U+0000 and lone surrogates, which PostgreSQL refuses; what else is clean, a field says itself. */
    static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser p, DeserializationContext context) throws IOException {
            if (!p.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, p);
            }
            String text = p.getText();
            return isStorable(text) ? text : (String) context.handleWeirdStringValue(String.class, "", "not storable");
        }
    }

    /** The same for the names of free maps. */
    static final class Name extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return isStorable(key) ? key : context.handleWeirdStringValue(String.class, "", "not storable");
        }
    }

    /** A decimal, as a string or a number, without an exponent that would blow it up. */
    static final class Decimal extends StdScalarDeserializer<BigDecimal> {

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser p, DeserializationContext context) throws IOException {
            if (p.currentToken().isNumeric()) {
                BigDecimal number = p.getDecimalValue();
                return isReasonable(number)
                        ? number
                        : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too long");
            }
            if (p.hasToken(JsonToken.VALUE_STRING)) {
                String text = p.getText();
                return DECIMAL.matcher(text).matches()
                        ? new BigDecimal(text)
                        : (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, "", "no decimal");
            }
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, p);
        }

        private static boolean isReasonable(BigDecimal number) {
            return number.scale() <= MAX_SCALE && (long) number.precision() - number.scale() <= MAX_DIGITS;
        }
    }

    /** A date as yyyy-mm-dd. */
    static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser p, DeserializationContext context) throws IOException {
            if (!p.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, p);
            }
            try {
                LocalDate day = LocalDate.parse(p.getText());
                if (p.getTextLength() == 10 && day.getYear() > 0) {
                    return day;
                }
            } catch (DateTimeException e) {
                // said below, without the text
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "no date");
        }
    }

    /** An instant in ISO 8601 with Z or an offset. */
    static final class Time extends StdScalarDeserializer<Instant> {

        Time() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser p, DeserializationContext context) throws IOException {
            if (!p.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, p);
            }
            try {
                OffsetDateTime time = OffsetDateTime.parse(p.getTextLength() > MAX_TIME ? "" : p.getText());
                if (time.getYear() > 0 && time.getYear() <= 9999) {
                    return time.toInstant();
                }
            } catch (DateTimeException e) {
                // said below, without the text
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, "", "no time");
        }
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) {
                return false;
            }
        }
        return true;
    }
}
