package io.perennial.lifecycle.stages;

import io.perennial.contract.Wire;
import java.nio.charset.StandardCharsets;

/** Values as they stand in jsonb columns, written as events are. */
final class Json {

    private Json() {}

    static String of(Object value) {
        return new String(Wire.write(value), StandardCharsets.UTF_8);
    }
}
