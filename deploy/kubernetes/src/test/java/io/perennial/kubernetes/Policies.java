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
                if (from.ours() || to.ours()) {
                    List<JsonNode> out = rules(from, to, "Egress", "to");
                    List<JsonNode> in = rules(to, from, "Ingress", "from");
                    ports.stream()
                            .filter(port -> meanPort(out, to, port) && meanPort(in, to, port))
                            .forEach(port -> allowed.add(from.name() + " to " + to.name() + ":" + port));
                }
            }
        }
        return allowed;
    }

    /** Those that let somebody's pods through to a peer, or from it. Who is not bound by any has one that lets all through. */
    private List<JsonNode> rules(Node whose, Node peer, String direction, String side) {
        List<JsonNode> binding = whose.ours()
                ? bound.computeIfAbsent(direction + " of " + whose.name(), key -> binding(whose, direction))
                : List.of();
        if (binding.isEmpty()) {
            return List.of(NEW.objectNode());
        }
        return binding.stream()
                .flatMap(spec -> stream(spec.path(direction.equals("Egress") ? "egress" : "ingress")))
                .filter(rule -> meansPeer(rule.path(side), peer))
                .toList();
    }

    private List<JsonNode> binding(Node whose, String direction) {
        return specs.stream()
                .filter(spec -> new Selector(spec.path("podSelector")).selects(whose.labels()))
                .filter(spec -> contains(spec.path("policyTypes"), direction))
                .toList();
    }

    private static boolean meanPort(List<JsonNode> rules, Node target, int port) {
        return rules.stream()
                .map(rule -> rule.path("ports"))
                .anyMatch(ports ->
                        ports.isEmpty() || stream(ports).anyMatch(one -> number(one.path("port"), target) == port));
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
