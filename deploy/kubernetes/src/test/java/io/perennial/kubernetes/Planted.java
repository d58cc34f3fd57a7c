package io.perennial.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;

/**
 * A mistake that somebody makes in what production is given, and what they are told of it. Without these nobody would know that
 * the other tests can fail.
 */
final class Planted {

    private static final Bundle RIGHT = Bundle.of(Overlay.PRODUCTION);

    private Planted() {}

    static AbstractStringAssert<?> found(String kind, String name, Consumer<ObjectNode> mistake) {
        return assertThat(String.join(
                "\n", OverlaysTest.problems(RIGHT.with(kind, name, mistake)).toList()));
    }

    static ObjectNode at(ObjectNode node, String pointer) {
        return (ObjectNode) node.at(pointer);
    }

    static ObjectNode pod(ObjectNode workload) {
        return at(workload, "/spec/template/spec");
    }

    static ObjectNode container(ObjectNode workload) {
        return at(workload, "/spec/template/spec/containers/0");
    }

    static void tell(ObjectNode workload, String name, String value) {
        container(workload).withArray("env").addObject().put("name", name).put("value", value);
    }
}
