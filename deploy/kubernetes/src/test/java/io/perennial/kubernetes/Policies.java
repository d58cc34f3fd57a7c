package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Who may connect to whom: the network policies, and those that Strimzi makes from the listeners. */
final class Policies {

    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    private final List<JsonNode> specs = new ArrayList<>();
    private final List<Node> nodes;
    private final Map<String, List<JsonNode>> bound = new HashMap<>();

    Policies(Bundle bundle) {
        nodes = Node.all(bundle);
        bundle.all("NetworkPolicy").forEach(policy -> specs.add(policy.one("spec")));
        bundle.all("Kafka").forEach(kafka -> specs.add(ofStrimzi(kafka)));
    }

    /** All that is allowed, as in "customer-service to customer-database:5432". */
    Set<String> allowed() {
        Set<String> allowed = new TreeSet<>();
        Set<Integer> ports = ports();
        for (Node from : nodes) {
            for (Node to : nodes) {
                for (int port : ports) {
                    if ((from.ours() || to.ours())
                            && may(from, to, to, port, "Egress", "to")
                            && may(to, from, to, port, "Ingress", "from")) {
                        allowed.add(from.name() + " to " + to.name() + ":" + port);
                    }
                }
            }
        }
        return allowed;
    }

    private boolean may(Node whose, Node peer, Node target, int port, String direction, String side) {
        if (!whose.ours()) {
            return true;
        }
        List<JsonNode> binding =
                bound.computeIfAbsent(direction + " of " + whose.name(), key -> binding(whose, direction));
        return binding.isEmpty()
                || binding.stream()
                        .flatMap(spec -> stream(spec.path(direction.equals("Egress") ? "egress" : "ingress")))
                        .anyMatch(rule -> meansPort(rule, target, port) && meansPeer(rule.path(side), peer));
    }

    private List<JsonNode> binding(Node whose, String direction) {
        return specs.stream()
                .filter(spec -> new Selector(spec.path("podSelector")).selects(whose.labels()))
                .filter(spec -> contains(spec.path("policyTypes"), direction))
                .toList();
    }

    private static boolean meansPort(JsonNode rule, Node target, int port) {
        return rule.path("ports").isEmpty()
                || stream(rule.path("ports")).map(one -> one.path("port")).anyMatch(one -> port == number(one, target));
    }

    private static int number(JsonNode port, Node target) {
        return port.isInt() ? port.asInt() : target.ports().getOrDefault(port.asText(), -1);
    }

    private static boolean meansPeer(JsonNode peers, Node node) {
        return peers.isEmpty() || stream(peers).anyMatch(peer -> means(peer, node));
    }

    private static boolean means(JsonNode peer, Node node) {
        if (peer.has("ipBlock")) {
            return node.equals(Node.ELSEWHERE);
        }
        boolean there = peer.has("namespaceSelector")
                ? new Selector(peer.path("namespaceSelector")).selects(Map.of(Node.NAMESPACE, node.namespace()))
                : node.ours();
        return there
                && !node.equals(Node.ELSEWHERE)
                && (!peer.has("podSelector") || new Selector(peer.path("podSelector")).selects(node.labels()));
    }

    private Set<Integer> ports() {
        Set<Integer> ports = new TreeSet<>();
        for (JsonNode spec : specs) {
            spec.findValues("port").stream().filter(JsonNode::isInt).forEach(port -> ports.add(port.asInt()));
        }
        nodes.forEach(node -> ports.addAll(node.ports().values()));
        return ports;
    }

    /** Strimzi lets in at a listener whom the listener names, or everybody, and its own pods at their own doors. */
    private static JsonNode ofStrimzi(Manifest kafka) {
        ObjectNode pods = NEW.objectNode();
        pods.putObject("matchLabels").put("strimzi.io/cluster", kafka.name());
        ObjectNode spec = NEW.objectNode();
        spec.set("podSelector", pods);
        spec.putArray("policyTypes").add("Ingress");
        ArrayNode rules = spec.putArray("ingress");
        for (JsonNode listener : kafka.at("spec.kafka.listeners[]")) {
            ObjectNode rule = rules.addObject();
            rule.set("from", listener.path("networkPolicyPeers").deepCopy());
            rule.putArray("ports").addObject().set("port", listener.path("port"));
        }
        ObjectNode among = rules.addObject();
        among.putArray("from").addObject().set("podSelector", pods);
        among.putArray("ports")
                .add(NEW.objectNode().put("port", 9090))
                .add(NEW.objectNode().put("port", 9091));
        return spec;
    }

    private static boolean contains(JsonNode list, String text) {
        return stream(list).anyMatch(one -> one.asText().equals(text));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
