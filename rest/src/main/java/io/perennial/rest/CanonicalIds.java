package io.perennial.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Takes ids of addresses in one form only, of 36 characters. Java would read others as well, with zeros left out, and what was asked
 * for under such a one would not be found again: neither in the audit trail nor in anybody's log.
 */
@Provider
public class CanonicalIds implements ParamConverterProvider {

    /** The form of an id. */
    public static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    @SuppressWarnings("unchecked") // T is UUID where this answers
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) new Ids() : null;
    }

    private static final class Ids implements ParamConverter<UUID> {

        @Override
        public UUID fromString(String text) {
            if (text == null) {
                return null;
            }
            if (!FORM.matcher(text).matches()) {
                throw new IllegalArgumentException("no id");
            }
            return UUID.fromString(text);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
