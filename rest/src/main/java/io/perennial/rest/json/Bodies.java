package io.perennial.rest.json;

import io.perennial.rest.NdjsonStream;
import io.perennial.rest.Problem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Reads bodies up to their limit, however they are sent, and JSON in place of the framework's reader, which takes more than we
 * want and refuses without a reason. Only streams of lines are passed on unread.
 */
@Provider
public class Bodies implements ReaderInterceptor {

    private static final Set<Class<?>> RAW = Set.of(InputStream.class, byte[].class, String.class);

    private final JsonReading reading;

    Bodies(JsonReading reading) {
        this.reading = reading;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String type = type(context.getMediaType());
        if (type.equals(NdjsonStream.MEDIA_TYPE)) {
            return context.proceed();
        }
        byte[] body = bytes(context.getInputStream());
        if (isJson(type) && !RAW.contains(context.getType())) {
            return reading.read(body, context.getGenericType());
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    private static String type(MediaType type) {
        return type == null ? "" : type.getType() + "/" + type.getSubtype();
    }

    private static boolean isJson(String type) {
        return type.equals(MediaType.APPLICATION_JSON) || type.endsWith("+json");
    }

    private static byte[] bytes(InputStream in) {
        byte[] body;
        try {
            body = in.readNBytes(JsonReading.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new Problem(408, "request-timeout", "The body did not arrive in time.");
        }
        if (body.length > JsonReading.MAX_BYTES) {
            throw JsonFaults.tooLarge();
        }
        return body;
    }
}
