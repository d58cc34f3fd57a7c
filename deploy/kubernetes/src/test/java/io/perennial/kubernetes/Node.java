package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Somebody who connects or is connected to: pods of a kind, or whoever is in a namespace.
 *
 * @param namespace where the pods are; empty for what is outside the cluster
 * @param ports the names of ports
 */
record Node(String name, String namespace, Map<String, String> labels, Map<String, Integer> ports) {

    static final String OURS = "perennial";
    static final String NAMESPACE = "kubernetes.io/metadata.name";

    /** What no label names: addresses outside, and the Kubernetes API. */
    static final Node ELSEWHERE = new Node("elsewhere", "", Map.of(), Map.of());

    boolean ours() {
        return namespace.equals(OURS);
    }

    /** Everybody whom a bundle has, or means in its policies. */
    static List<Node> all(Bundle bundle) {
        List<Node> all = new ArrayList<>(List.of(ELSEWHERE));
        bundle.all("Deployment").forEach(one -> all.add(ours(one, template(one), Ports.open(one))));
        bundle.all("Job").forEach(one -> all.add(ours(one, template(one), Map.of())));
        bundle.all("Cluster")
                .forEach(one -> all.add(ours(
                        one,
                        Map.of("cnpg.io/cluster", one.name(), "app.kubernetes.io/component", "database"),
                        Map.of())));
        bundle.all("Kafka")
                .forEach(one -> all.add(ours(
                        one,
                        Map.of("strimzi.io/cluster", one.name(), "strimzi.io/component-type", "kafka"),
                        Map.of())));
        otherNamespaces(bundle)
                // who resolves names has this label, in all clusters
                .forEach(name -> all.add(new Node(name, name, Map.of("k8s-app", "kube-dns"), Map.of())));
        return all;
    }

    private static Node ours(Manifest manifest, Map<String, String> labels, Map<String, Integer> ports) {
        return new Node(manifest.name(), OURS, labels, ports);
    }

    private static Map<String, String> template(Manifest manifest) {
        return Manifest.labels(manifest.one("spec.template.metadata.labels"));
    }

    private static TreeSet<String> otherNamespaces(Bundle bundle) {
        TreeSet<String> names = new TreeSet<>();
        bundle.manifests().stream()
                .flatMap(manifest -> manifest.tree().findValues(NAMESPACE).stream())
                .map(JsonNode::asText)
                .forEach(names::add);
        names.remove(OURS);
        return names;
    }
}
