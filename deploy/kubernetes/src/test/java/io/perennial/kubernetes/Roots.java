package io.perennial.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The ingress leads each root to the service that answers it, and shows none that all services have. */
final class Roots implements Check {

    @Override
    public List<String> problems(Bundle bundle) {
        List<String> problems = new ArrayList<>();
        Set<String> wanted = new TreeSet<>();
        Service.all().forEach(service -> service.roots().forEach(root -> wanted.add(root + " to " + service.module())));
        Set<String> led = new TreeSet<>();
        for (JsonNode path : bundle.one("Ingress", "perennial").at("spec.rules[].http.paths[]")) {
            led.add(path.path("path").asText() + " to "
                    + path.at("/backend/service/name").asText());
        }
        wanted.stream()
                .filter(one -> !led.contains(one))
                .forEach(one -> problems.add("the ingress does not lead " + one));
        led.stream()
                .filter(one -> !wanted.contains(one))
                .forEach(one -> problems.add("the ingress leads " + one + ", which does not answer it"));
        return problems;
    }
}
